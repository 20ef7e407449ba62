import { proof } from '../../testkit/proof.js';
import { theServer } from '../../testkit/server.js';
import { databaseMutants, type Mutant } from './database-mutants.js';
import { drawn } from './draw.js';
import { LifecycleCells } from './lifecycle-cells.js';
import { lifecycleMutants, type LifecycleMutant } from './lifecycle-mutants.js';
import type { StepName } from './lifecycle-rights.js';
import { TableCells } from './table-cells.js';
import { buildWorld } from './world.js';

/** The cells that name a rule of the database. */
const noticed = (cells: TableCells, { table, function: called }: Mutant): Promise<string[]> =>
  table ? cells.table(table) : cells.function(called!);

async function survives(cells: TableCells, mutant: Mutant): Promise<boolean> {
  const { owner } = await theServer();
  await owner.query(mutant.breaks);
  try {
    return (await noticed(cells, mutant)).length === 0;
  } finally {
    await owner.query(mutant.mends);
  }
}

async function stepSurvives(cells: LifecycleCells, { step, break: breakIt, mend }: LifecycleMutant): Promise<boolean> {
  breakIt();
  try {
    return (await cells.step(step)).length === 0;
  } finally {
    mend();
  }
}

type Named = Pick<Mutant, 'table' | 'function'> & { step?: StepName };

/** What the cells that these name find while nothing is broken. */
async function wrongAsItStands(tables: TableCells, steps: LifecycleCells, named: readonly Named[]): Promise<string[]> {
  const found: string[] = [];
  const each = <T>(name: (one: Named) => T | undefined) => [...new Set(named.flatMap((one) => name(one) ?? []))];
  for (const table of each((one) => one.table)) found.push(...(await tables.table(table)));
  for (const called of each((one) => one.function)) found.push(...(await tables.function(called)));
  for (const step of each((one) => one.step)) found.push(...(await steps.step(step)));
  return found;
}

proof(
  {
    name: 'mutants',
    goal: 'every broken rule is noticed (100%), and nothing is found while none is broken',
    sizes: { seconds: 10, short: 80, usual: 10_000, full: 10_000 },
  },
  async ({ size, seed, say, rounds }) => {
    const world = await buildWorld();
    const steps = await LifecycleCells.prepare(world.place);
    const tables = await TableCells.open(world);
    try {
      const all = [...(await databaseMutants()), ...lifecycleMutants()];
      const mutants = drawn(all, size, seed);
      const wrong = await wrongAsItStands(tables, steps, mutants);
      say(`${tables.cells + steps.cells} cells agree but for ${wrong.length}`);
      const plan = { of: mutants.length, by: 25 };
      const survivors = await rounds(plan, [] as string[], async (survivors, { first, cases }) => {
        for (const mutant of mutants.slice(first, first + cases)) {
          const alive = 'step' in mutant ? await stepSurvives(steps, mutant) : await survives(tables, mutant);
          if (alive) survivors.push(mutant.name);
        }
      });
      for (const each of [...wrong, ...survivors.map((name) => `survives: ${name}`)].slice(0, 60)) console.error(each);
      return {
        figure: `${mutants.length - survivors.length} of ${mutants.length} noticed, of ${all.length} there are; ${wrong.length} found with none broken`,
        ok: survivors.length === 0 && wrong.length === 0,
      };
    } finally {
      await tables.close();
    }
  },
);
