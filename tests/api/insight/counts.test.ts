import { beforeAll, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { commissioner, signedInAs, type Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { dataAs, runAs } from '../../testkit/run.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const several = (count: number, make: () => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, make));

const counts = 'query Counts($by: ReferralCountDimension!) { referralCounts(by: $by) { key label count suppressed } }';

interface Counted {
  key: string;
  count: number | null;
  suppressed: boolean;
}

async function countsBy(actor: Actor, by: string): Promise<Record<string, number | null>> {
  const { referralCounts } = await dataAs<{ referralCounts: Counted[] }>(actor, counts, { by });
  expect(referralCounts.filter(({ count, suppressed }) => suppressed !== (count === null))).toEqual([]);
  return Object.fromEntries(referralCounts.map(({ key, count }) => [key, count]));
}

test('Where a table cannot be made safe beside the total, no table tells the total', async () => {
  await several(5, () => aReferral(place).sent().accepted().create());
  await aReferral(place).sent().create();
  const actor = await signedInAs(commissioner());
  expect(await countsBy(actor, 'STATE')).toEqual({ ACCEPTED: null, SENT: null });
  expect(await countsBy(actor, 'SENDER')).toEqual({ [place.practice.id]: null });
  expect(Object.values(await countsBy(actor, 'MONTH'))).toEqual([null]);
  expect(await countsBy(actor, 'NEED')).toEqual({ BEREAVEMENT: null, LONELINESS: null });
});

test('A commissioner reads how many, and not how few, nor what would give it away', async () => {
  await several(3, () => aReferral(place).sent().accepted().create());
  await several(5, () => aReferral(place).sent().declined().create());
  const actor = await signedInAs(commissioner());
  expect(await dataAs(actor, counts, { by: 'STATE' })).toEqual({
    referralCounts: [
      { key: 'ACCEPTED', label: 'Accepted', count: null, suppressed: true },
      { key: 'DECLINED', label: 'Declined', count: 5, suppressed: false },
      { key: 'SENT', label: 'Sent', count: null, suppressed: true },
    ],
  });
  expect(await countsBy(actor, 'SENDER')).toEqual({ [place.practice.id]: 14 });
  expect(Object.values(await countsBy(actor, 'MONTH'))).toEqual([14]);
  expect(await countsBy(actor, 'NEED')).toEqual({ BEREAVEMENT: 14, LONELINESS: 14 });
});

test('A commissioner sees no case, and others read no counts', async () => {
  const actor = await signedInAs(commissioner(place.practice));
  expect(
    await dataAs(
      actor,
      'query P { people { edges { cursor } } worklist(box: SENT, tab: WAITING) { edges { cursor } } }',
    ),
  ).toEqual({
    people: { edges: [] },
    worklist: { edges: [] },
  });
  expect((await runAs(place.referrer, counts, { by: 'STATE' })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
});
