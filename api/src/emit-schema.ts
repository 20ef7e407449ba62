import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraph } from './platform/graph/build-schema.js';
import { slices } from './slices.js';

const file = new URL('../../schema/schema.graphql', import.meta.url);
const sdl = `${printSchema(lexicographicSortSchema(buildGraph(Object.values(slices).flat())))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== sdl) {
    console.error('schema/schema.graphql is not what the api serves. Run: pnpm --filter @kith/api schema');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, sdl);
}
