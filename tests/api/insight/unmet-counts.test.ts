import { beforeAll, expect, test } from 'vitest';
import { commissioner, directoryEditor, linkWorker, signedInAs, type Actor } from '../../testkit/actors.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';

let actor: Actor;
beforeAll(async () => {
  await theServer();
  actor = await signedInAs(commissioner());
});

const counts = `query Unmet($by: UnmetNeedDimension!, $day: Date) {
  unmetNeeds(by: $by, day: $day) { quarter counts { key label count suppressed } } }`;

interface Answer {
  unmetNeeds: { quarter: string; counts: { key: string; label: string; count: number | null; suppressed: boolean }[] };
}
async function countsBy(by: string, day: string): Promise<Record<string, number | null>> {
  const { unmetNeeds } = await dataAs<Answer>(actor, counts, { by, day });
  expect(unmetNeeds.counts.filter(({ count, suppressed }) => suppressed !== (count === null))).toEqual([]);
  return Object.fromEntries(unmetNeeds.counts.map(({ key, count }) => [key, count]));
}

async function noted(month: string, rows: [reason: string, outcode: string, need: string, times: number][]) {
  for (const row of rows) await theTruth('insert into unmet_need values ($1, $2, $3, $4, $5)', [month, ...row]);
}

test('A commissioner reads what was needed in vain, where and why, in one quarter', async () => {
  await noted('2026-04-01', [
    ['NOTHING_FOUND', 'NE29', 'MONEY', 7],
    ['FULL', 'NE30', 'HOUSING', 6],
  ]);
  await noted('2026-06-01', [['FULL', 'NE29', 'MONEY', 5]]);
  await noted('2026-07-01', [['PAUSED', 'NE29', '', 50]]);
  for (const day of ['2026-04-01', '2026-05-17', '2026-06-30']) {
    expect(await countsBy('NEED', day)).toEqual({ MONEY: 12, HOUSING: 6 });
    expect(await countsBy('OUTCODE', day)).toEqual({ NE29: 12, NE30: 6 });
    expect(await countsBy('REASON', day)).toEqual({ FULL: 11, NOTHING_FOUND: 7 });
  }
  expect(await dataAs(actor, counts, { by: 'NEED', day: '2026-08-01' })).toEqual({
    unmetNeeds: {
      quarter: '2026-07-01',
      counts: [{ key: '', label: 'No need was named', count: 50, suppressed: false }],
    },
  });
  expect(await countsBy('NEED', '2020-01-01')).toEqual({});
});

test('What is below five is not told, nor what would give it away in any of the tables', async () => {
  await noted('2025-01-01', [
    ['FULL', 'NE29', 'DOMESTIC_ABUSE', 1],
    ['FULL', 'NE29', 'MONEY', 20],
    ['FULL', 'NE29', 'HOUSING', 9],
  ]);
  expect(await countsBy('NEED', '2025-02-01')).toEqual({ DOMESTIC_ABUSE: null, HOUSING: null, MONEY: 20 });
  expect(await countsBy('OUTCODE', '2025-02-01')).toEqual({ NE29: 30 });
  // Not enough beside it to hold back: then the total must not stand in the other tables either.
  await noted('2025-04-01', [
    ['FULL', 'NE29', 'DOMESTIC_ABUSE', 1],
    ['FULL', 'NE29', 'MONEY', 5],
  ]);
  for (const by of ['NEED', 'OUTCODE', 'REASON']) {
    expect(
      Object.values(await countsBy(by, '2025-04-01')).every((count) => count === null),
      by,
    ).toBe(true);
  }
});

test('Others read no counts, neither by the graph nor by the table', async () => {
  for (const other of [await signedInAs(directoryEditor()), await signedInAs(linkWorker())]) {
    expect((await runAs(other, counts, { by: 'NEED' })).errors[0]?.extensions?.code, other.role).toBe('FORBIDDEN');
  }
});
