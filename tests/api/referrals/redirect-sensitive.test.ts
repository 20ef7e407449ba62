import { beforeAll, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import type { Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { current, moved, seenBy } from '../../testkit/referrals.js';
import { theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let first: MadeReferral;
let child: string;
beforeAll(async () => {
  place = await aNeighbourhood();
  first = await aReferral(place, {
    service: place.allotment,
    input: { needs: ['DOMESTIC_ABUSE', 'MONEY', 'DRUGS_AND_ALCOHOL'] },
  })
    .sent()
    .create();
  await moved(place.coordinator, 'redirect', first, { targetServiceId: place.choir.id });
  const { onward } = await seenBy<{ onward: { id: string }[] }>(place.referrer, first.id, 'onward { id }');
  child = onward[0]!.id;
});

interface Seen {
  needs: string[];
  hasSensitiveNeeds?: boolean;
}
const needsAs = async (actor: Actor, id: string) => (await seenBy<Seen>(actor, id, 'needs')).needs.sort();

test('Passed to another service, sensitive needs stay hidden from it until it accepts', async () => {
  expect(await needsAs(place.coordinator, child)).toEqual(['MONEY']);
  expect(await seenBy(place.coordinator, child, 'person { identity { familyName } }')).toEqual({
    person: { identity: null },
  });
});

test('The sender goes on seeing all of it, on both, and in the receipt of each', async () => {
  const all = ['DOMESTIC_ABUSE', 'DRUGS_AND_ALCOHOL', 'MONEY'];
  expect(await needsAs(place.referrer, first.id)).toEqual(all);
  expect(await needsAs(place.referrer, child)).toEqual(all);
  const receipt = 'receipt { beforeAccepting { label value } afterAccepting { label value } }';
  for (const id of [first.id, child]) {
    const seen = await seenBy<{ receipt: { beforeAccepting: object[]; afterAccepting: object[] } }>(
      place.referrer,
      id,
      receipt,
    );
    expect(JSON.stringify(seen.receipt.beforeAccepting)).not.toMatch(/abuse|alcohol/i);
    expect(JSON.stringify(seen.receipt.afterAccepting)).toMatch(/abuse.*alcohol/i);
  }
});

test('Who passed it on sees nothing of the first any more, and the child keeps which needs are sensitive', async () => {
  expect(
    await seenBy(place.coordinator, first.id, 'state person { identity { familyName } } content { reason } needs'),
  ).toEqual({
    state: 'DECLINED',
    person: null,
    content: null,
    needs: [],
  });
  expect(
    await theTruth('select code, sensitive from referral_need where referral_id = $1 and sensitive order by code', [
      child,
    ]),
  ).toEqual([
    { code: 'DOMESTIC_ABUSE', sensitive: true },
    { code: 'DRUGS_AND_ALCOHOL', sensitive: true },
  ]);
  expect(await theTruth('select has_sensitive_needs from referral where id = $1', [child])).toEqual([
    { has_sensitive_needs: true },
  ]);
});

test('Once accepted, the new service sees them all; once it declines, none', async () => {
  const accepted = await moved(place.coordinator, 'accept', await current(place.coordinator, child));
  expect(await needsAs(place.coordinator, child)).toEqual(['DOMESTIC_ABUSE', 'DRUGS_AND_ALCOHOL', 'MONEY']);
  await moved(place.coordinator, 'closeUnsuccessful', accepted);
  const other = await aReferral(place, { service: place.allotment, input: { needs: ['DOMESTIC_ABUSE', 'MONEY'] } })
    .sent()
    .create();
  await moved(place.coordinator, 'redirect', other, { targetServiceId: place.choir.id });
  const { onward } = await seenBy<{ onward: { id: string; version: number; state: 'SENT' }[] }>(
    place.referrer,
    other.id,
    'onward { id version state }',
  );
  await moved(place.coordinator, 'decline', onward[0]!);
  expect(await needsAs(place.coordinator, onward[0]!.id)).toEqual([]);
});
