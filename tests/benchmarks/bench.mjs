// `npm run bench` runs this, with everything built and installed.
import { openBenchDatabase } from './data/open-database.mjs';
import { measureGrowth } from './growth/measure-growth.mjs';
import { say } from './data/progress.mjs';
import { queries } from './queries/queries.mjs';
import { contenders } from './run/contenders.mjs';
import { openAccess } from './run/database-access.mjs';
import { lineUp } from './run/line-up.mjs';
import { startLoad } from './run/load.mjs';
import { readOptions, usage } from './run/options.mjs';
import { growthTable, summarise, tables } from './run/report.mjs';
import { checkEquality, runRounds } from './run/rounds.mjs';

const closers = [];
let stopping = false;

async function closeAll() {
  while (closers.length > 0) await closers.pop()();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // Ending the process ends its children: each of them is known to `closers` or to an exit handler.
  process.on(signal, () => {
    stopping = true;
    void closeAll().finally(() => process.exit(130));
  });
}

async function run(options) {
  const database = await openBenchDatabase(options.scale, options);
  closers.push(database.stop);
  const access = await openAccess(database);
  closers.push(access.close);
  const load = startLoad();
  closers.push(load.stop);
  const chosen = contenders.filter(({ name }) => options.contenders.includes(name));
  const first = queries[0];
  const line = await lineUp(chosen, { access, database, query: first, samples: await first.samples(access) });
  closers.push(line.stop);
  const rounds = [];
  for (const query of queries.filter(({ name }) => options.queries.includes(name))) {
    const samples = await query.samples(access);
    await checkEquality(line.started, query, samples, access);
    say(`${query.name}: all give the same`);
    rounds.push(...(await runRounds(line.started, query, samples, { access, load, ...options })));
  }
  const coldStarts = Object.fromEntries(line.started.map((each) => [each.contender.name, each.coldStarts]));
  return { results: summarise(rounds, coldStarts), growth: await growthOf(database, options) };
}

/** What Kith's statements touch; it needs nobody else, and nobody else has it. */
async function growthOf(database, { scale, contenders: chosen }) {
  if (!chosen.includes('kith')) return [];
  const measured = await measureGrowth(database);
  return measured.map(({ query, buffers }) => ({ query, scale, buffers }));
}

async function main() {
  const options = readOptions(process.argv.slice(2), {
    queryNames: queries.map(({ name }) => name),
    contenderNames: contenders.map(({ name }) => name),
  });
  if (options.help) {
    console.log(usage);
    return;
  }
  try {
    const { results, growth } = await run(options);
    const titles = Object.fromEntries(contenders.map(({ name, title }) => [name, title]));
    if (!options.json) console.log(`${tables(results, titles)}\n\n${growthTable(growth)}`);
    else {
      const facts = { scale: options.scale, node: process.version, date: new Date().toISOString().slice(0, 10) };
      console.log(JSON.stringify({ ...facts, results, growth }));
    }
  } finally {
    await closeAll();
  }
}

main().catch((error) => {
  // What falls over while everything is being stopped is no news.
  if (!stopping) console.error(error.message);
  process.exitCode = 1;
});
