import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inRounds, Kept, type Round } from '../testkit/rounds.js';

const folder = mkdtempSync(join(tmpdir(), 'kith-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const drawn = ({ first, cases, seed, random }: Round) => ({ first, cases, seed, number: random.below(1_000_000) });

/** One run of a proof of 23 cases that is interrupted when it has begun so many rounds. */
async function run(file: string | undefined, seed: number, interruptedIn = Infinity) {
  const kept = new Kept(file);
  const begun: ReturnType<typeof drawn>[] = [];
  const plan = { of: 23, by: 5, seed, kept, say: () => undefined };
  const tally = inRounds(plan, { cases: 0 }, async (tally, round) => {
    tally.cases += round.cases;
    begun.push(drawn(round));
    if (begun.length === interruptedIn) throw new Error('interrupted');
  });
  return { kept, begun, tally: await tally.catch((error: unknown) => String(error)) };
}

test('A proof that was interrupted goes on with the round it was in, and has shown as much as one that was not', async () => {
  const whole = await run(undefined, 7);
  expect(whole.begun.map(({ first, cases }) => [first, cases])).toEqual([[0, 5], [5, 5], [10, 5], [15, 5], [20, 3]]); // prettier-ignore
  const file = join(folder, 'kept.json');
  expect((await run(file, 7, 3)).tally).toBe('Error: interrupted');
  const resumed = await run(file, 7);
  expect(resumed.begun).toEqual(whole.begun.slice(2));
  expect(resumed.tally).toEqual({ cases: 23 });
  expect(whole.tally).toEqual({ cases: 23 });
});

test('What it took before the interruption counts, and what was finished leaves nothing', async () => {
  const file = join(folder, 'finished.json');
  writeFileSync(file, JSON.stringify({ seconds: 100, state: { done: 20, tally: { cases: 20 } } }));
  const { begun, tally, kept } = await run(file, 1);
  expect([begun.length, tally]).toEqual([1, { cases: 23 }]);
  expect(kept.seconds).toBeGreaterThanOrEqual(100);
  kept.clear();
  expect((await run(file, 1)).begun).toHaveLength(5);
});

test('Another seed gives other rounds, and no two rounds are alike', async () => {
  const [one, other] = [await run(undefined, 1), await run(undefined, 2)];
  const numbers = [...one.begun, ...other.begun].map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});
