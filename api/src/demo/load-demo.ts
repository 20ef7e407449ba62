import type { Config } from '../config.js';
import type { Database } from '../database/database.js';

export interface DemoOptions {
  config: Config;
  database: Database;
  ownerUrl: string;
  say(line: string): void;
}

export async function loadDemo(_options: DemoOptions): Promise<void> {}
