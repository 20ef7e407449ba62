import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theServer } from '../../testkit/server.js';

/** How many referrals are counted under each key, by what they are counted. */
type World = Readonly<Record<string, readonly number[]>>;
/** The same as it is told; null where the number is held back. */
type Told = Readonly<Record<string, readonly (number | null)[]>>;

/** What is told of each of these worlds, in their order. */
async function toldOf(worlds: readonly World[]): Promise<Told[]> {
  const { owner } = await theServer();
  const { rows } = await owner.query<{ told: Told }>(
    `select kith.suppressed_tables(w) as told from jsonb_array_elements($1::jsonb) with ordinality u(w, place) order by place`,
    [JSON.stringify(worlds)],
  );
  return rows.map(({ told }) => told);
}

const upTo = (most: number): number[] => Array.from({ length: most }, (_, less) => less + 1);

/** Every way to share `total` out among `parts`, none of which is empty: an empty one has no row. */
function shares(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return upTo(total - parts + 1).flatMap((first) => shares(total - first, parts - 1).map((rest) => [first, ...rest]));
}

const tablesOf = (total: number, mostKeys: number): number[][] =>
  upTo(Math.min(mostKeys, total)).flatMap((keys) => shares(total, keys));

/**
 * Knows the rule, and lays side by side all worlds that would be told alike: a number that is held back and yet the
 * same in each of them has been derived.
 */
async function derivedFrom(worlds: readonly World[]): Promise<string[]> {
  const told = await toldOf(worlds);
  const alike = new Map<string, World[]>();
  told.forEach((each, place) => {
    const key = JSON.stringify(each);
    alike.set(key, [...(alike.get(key) ?? []), worlds[place]!]);
  });
  return [...alike].flatMap(([key, group]) =>
    Object.entries(JSON.parse(key) as Told).flatMap(([dimension, counts]) =>
      counts.flatMap((count, place) => {
        const possible = new Set(group.map((world) => world[dimension]![place]));
        return count === null && possible.size === 1
          ? [`${dimension} ${place} is ${[...possible].join()}: ${key}`]
          : [];
      }),
    ),
  );
}

test('Who knows the total and the rule derives no number that is held back in a table', async () => {
  const worlds = upTo(18).flatMap((total) => tablesOf(total, 5).map((STATE) => ({ STATE, MONTH: [total] })));
  expect(worlds.length).toBeGreaterThan(12_000);
  expect(await derivedFrom(worlds)).toEqual([]);
}, 60_000);

test('Who lays tables of the same referrals beside one another derives none either', async () => {
  const worlds = upTo(12).flatMap((total) => {
    const tables = tablesOf(total, 3);
    return tables.flatMap((STATE) => tables.map((SENDER) => ({ STATE, SENDER })));
  });
  expect(worlds.length).toBeGreaterThan(10_000);
  expect(await derivedFrom(worlds)).toEqual([]);
}, 60_000);

const sharingTotal = ['STATE', 'SENDER', 'MONTH'] as const;

const isPossible = ({ NEED, ...tables }: World): boolean => {
  const [total = 0, ...others] = Object.values(tables).map((counts) => counts.reduce((sum, n) => sum + n));
  const positive = [NEED!, ...Object.values(tables)].flat().every((n) => n >= 1);
  // Each referral asks for at least one need, and for none twice.
  const asked = Math.max(...NEED!) <= total && NEED!.reduce((sum, n) => sum + n) >= total;
  return positive && asked && others.every((other) => other === total);
};

const changed = (world: World, dimension: string, place: number, by: number): World => ({
  ...world,
  [dimension]: world[dimension]!.map((n, at) => (at === place ? n + by : n)),
});

/** One referral more or fewer in each of these tables, wherever it is. */
const everywhere = (worlds: readonly World[], dimensions: readonly string[], by: number): World[] =>
  dimensions.reduce<World[]>(
    (all, dimension) => all.flatMap((one) => one[dimension]!.map((_, at) => changed(one, dimension, at, by))),
    [...worlds],
  );

/** No need is asked for by more than there are, and all of them ask for something. */
function asMuchAskedFor(world: World): World {
  const total = world['STATE']!.reduce((sum, n) => sum + n);
  const needs = world['NEED']!.map((n) => Math.min(n, total));
  const missing = Math.max(0, total - needs.reduce((sum, n) => sum + n));
  return changed({ ...world, NEED: needs }, 'NEED', 0, missing);
}

/** Worlds in which this number differs by one: at the cost of another in its table, or with the total. */
function neighbours(world: World, told: Told, dimension: string, place: number): World[] {
  const nothingTold = Object.values(told).every((counts) => counts.every((count) => count === null));
  const worlds = [1, -1].flatMap((by) => {
    const other = changed(world, dimension, place, by);
    const swapped = world[dimension]!.flatMap((_, at) => (at === place ? [] : [changed(other, dimension, at, -by)]));
    const rest = sharingTotal.filter((each) => each !== dimension);
    const withTotal = nothingTold ? everywhere([other], rest, by) : [];
    return [...swapped, other, ...withTotal, ...(dimension === 'NEED' ? [] : withTotal.map(asMuchAskedFor))];
  });
  return worlds.filter(isPossible);
}

const counts = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 60 })), {
  minLength: 1,
  maxLength: 6,
});

/** As many as in the first table, however they are split. */
function filledUp(parts: readonly number[], total: number): number[] {
  const kept: number[] = [];
  let left = total;
  for (const part of parts) {
    if (part >= left) break;
    kept.push(part);
    left -= part;
  }
  return [...kept, left];
}

const anyWorld: fc.Arbitrary<World> = fc
  .tuple(counts, counts, counts, counts, fc.array(fc.nat({ max: 60 }), { maxLength: 4 }))
  .map(([STATE, senders, months, needs, more]) => {
    const total = STATE.reduce((sum, n) => sum + n);
    const also = more.map((n) => Math.min(total, n + 1));
    return {
      STATE,
      SENDER: filledUp(senders, total),
      MONTH: filledUp(months, total),
      NEED: [...filledUp(needs, total), ...also],
    };
  });

test('Beside any numbers stands another world that is told alike, for each number held back', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      const [told] = await toldOf([world]);
      const held = Object.entries(told!).flatMap(([dimension, numbers]) =>
        numbers.flatMap((count, place) => (count === null ? [{ dimension, place }] : [])),
      );
      const others = held.map(({ dimension, place }) => neighbours(world, told!, dimension, place));
      const toldOfOthers = (await toldOf(others.flat())).map((each) => JSON.stringify(each));
      let from = 0;
      for (const [which, { dimension, place }] of held.entries()) {
        const alike = toldOfOthers.slice(from, (from += others[which]!.length));
        expect(alike, `${dimension} ${place} of ${JSON.stringify(world)}`).toContain(JSON.stringify(told));
      }
      const small = Object.entries(world).flatMap(([dimension, all]) =>
        all.filter((n, place) => n < 5 && told![dimension]![place] !== null),
      );
      expect(small).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);
