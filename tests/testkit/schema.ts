import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';

/** The graph as it is committed. */
const schemaText = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

export const schema = buildSchema(schemaText);
