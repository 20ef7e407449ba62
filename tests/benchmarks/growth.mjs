// The gate on growth: no hot query may touch many more buffers than it did at 20k when the baseline was written.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBenchDatabase } from './data/open-database.mjs';
import { scaleNames } from './data/scales.mjs';
import { measureGrowth } from './growth/measure-growth.mjs';

const file = new URL('growth-baseline.json', import.meta.url);

/** How much more than the baseline is let through, at any scale. */
const allowed = 1.5;

const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', default: '20k' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
    plans: { type: 'boolean', default: false },
  },
});

function judge({ query, buffers, failure, bounded, most = Number.POSITIVE_INFINITY }, baseline) {
  if (failure) {
    console.log(`✗ ${query.padEnd(30)} ${failure}`);
    return false;
  }
  const limit = bounded ?? Math.min(most, Math.round((baseline[query] ?? 0) * allowed));
  const good = buffers <= limit;
  console.log(`${good ? '✓' : '✗'} ${query.padEnd(30)} ${String(buffers).padStart(7)} buffers, ${limit} allowed`);
  return good;
}

async function main() {
  if (!scaleNames.includes(options.scale)) throw new Error(`--scale is one of ${scaleNames.join(', ')}.`);
  const database = await openBenchDatabase(options.scale);
  try {
    const results = await measureGrowth(database, options.only?.split(','));
    if (options.plans) for (const { statements } of results) console.log(JSON.stringify(statements, null, 1));
    if (options.write) {
      const baseline = Object.fromEntries(results.map(({ query, buffers }) => [query, buffers]));
      writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
    }
    const baseline = JSON.parse(readFileSync(file, 'utf8'));
    return results.map((result) => judge(result, baseline)).every(Boolean);
  } finally {
    await database.stop();
  }
}

main().then(
  (good) => (process.exitCode = good ? 0 : 1),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
