import { beforeAll, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { commissioner, signedInAs } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { dataAs, runAs } from '../../testkit/run.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
  await Promise.all(Array.from({ length: 5 }, () => aReferral(place).sent().create()));
  await aReferral(place).sent().accepted().create();
});

const counts = 'query Counts($by: ReferralCountDimension!) { referralCounts(by: $by) { key label count suppressed } }';

test('A commissioner reads how many, and not how few', async () => {
  const actor = await signedInAs(commissioner());
  expect(await dataAs(actor, counts, { by: 'STATE' })).toEqual({
    referralCounts: [
      { key: 'ACCEPTED', label: 'Accepted', count: null, suppressed: true },
      { key: 'SENT', label: 'Sent', count: 5, suppressed: false },
    ],
  });
  for (const by of ['NEED', 'SENDER', 'MONTH']) expect((await runAs(actor, counts, { by })).errors).toEqual([]);
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
