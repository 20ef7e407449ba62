import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import type { Actor } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { seenBy } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const whom = (actor: Actor, id: string) =>
  seenBy<{ person: { viewerAccess: string } | null }>(actor, id, 'person { viewerAccess }');

describe('A team that has declined, and sees the same person by another referral,', () => {
  test('is not told that another of its referrals is about the same person', async () => {
    const declined = await aReferral(place).sent().declined().create();
    const other = await aReferral(place, { person: declined.person }).sent().create();
    expect((await whom(place.linkWorker, declined.id)).person).toBeNull();
    expect((await whom(place.linkWorker, other.id)).person).toMatchObject({ viewerAccess: 'LIMITED' });
    expect((await whom(place.referrer, declined.id)).person).toMatchObject({ viewerAccess: 'FULL' });
  });

  test('is not told so by the person either, nor by guessing', async () => {
    const declined = await aReferral(place).sent().declined().create();
    const other = await aReferral(place, { person: declined.person }).sent().accepted().create();
    const { person } = await seenBy<{
      person: { referrals: { id: string }[]; grants: { referral: { id: string } }[] };
    }>(place.linkWorker, other.id, 'person { referrals { id } grants { referral { id } } }');
    expect(person.referrals).toEqual([{ id: other.id }]);
    expect(JSON.stringify(person.grants)).not.toContain(declined.id);
    const stranger = await aReferral(place).sent().accepted().create();
    const guess = (personId: string) =>
      dataAs<Record<string, { __typename: string }>>(
        place.linkWorker,
        `mutation Guess($person: ID!, $referral: ID!, $one: String!, $other: String!) {
          draftReferral(input: { personId: $person, basedOnId: $referral }, idempotencyKey: $one) { __typename }
          recordNote(personId: $person, referralId: $referral, text: "Rang.", idempotencyKey: $other) { __typename }
        }`,
        { person: personId, referral: declined.id, one: aKey(), other: aKey() },
      );
    const refused = { draftReferral: { __typename: 'InvalidInput' }, recordNote: { __typename: 'InvalidInput' } };
    expect(await guess(declined.person.id)).toEqual(refused);
    expect(await guess(stranger.person.id)).toEqual(refused);
  });
});
