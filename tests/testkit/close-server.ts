import { afterAll } from 'vitest';
import { closeServer } from './server.js';

afterAll(closeServer);
