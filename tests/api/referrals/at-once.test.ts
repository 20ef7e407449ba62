import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { coordinator, signedInAs, type Actor } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService, freePlaces } from '../../testkit/organisations.js';
import { aPerson, registerPersonDocument, walter } from '../../testkit/people.js';
import { draft, move, moved, type Outcome } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { everything, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let colleague: Actor;
beforeAll(async () => {
  place = await aNeighbourhood();
  colleague = await signedInAs(coordinator(place.charity));
});

const kinds = (outcomes: Outcome[]) => outcomes.map(({ __typename }) => __typename).sort();

describe('Two people who act at once', () => {
  test('both accept: one has it, the other is told that it was changed, and to what', async () => {
    for (let round = 0; round < 5; round += 1) {
      const referral = await aReferral(place, { service: place.allotment }).sent().create();
      const free = await freePlaces(place.allotment);
      const outcomes = await Promise.all([
        move(place.coordinator, 'accept', referral),
        move(colleague, 'accept', referral),
      ]);
      expect(kinds(outcomes)).toEqual(['Referral', 'ReferralChanged']);
      const loser = outcomes.find(({ __typename }) => __typename === 'ReferralChanged');
      expect(loser).toMatchObject({ currentState: 'ACCEPTED', currentVersion: referral.version + 1 });
      expect(loser?.message).toContain('Somebody else has changed this referral');
      expect(await freePlaces(place.allotment)).toBe(free - 1);
    }
  });

  test('both accept the same referral for the last place: nobody is told that the service is full', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench', places: 1 });
    const referral = await aReferral(place, { service: bench }).sent().create();
    const outcomes = await Promise.all([
      move(place.coordinator, 'accept', referral),
      move(colleague, 'accept', referral),
    ]);
    expect(kinds(outcomes)).toEqual(['Referral', 'ReferralChanged']);
    expect(await freePlaces(bench)).toBe(0);
  });

  test('two people are accepted for the last place: one has it, the other stays where they were', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench', places: 1 });
    const referrals = await Promise.all([1, 2].map(() => aReferral(place, { service: bench }).sent().create()));
    const outcomes = await Promise.all(referrals.map((referral) => move(place.coordinator, 'accept', referral)));
    expect(kinds(outcomes)).toEqual(['Referral', 'ServiceFull']);
    const states = await theTruth<{ state: string }>(
      'select state from referral where service_id = $1 order by state',
      [bench.id],
    );
    expect(states.map(({ state }) => state)).toEqual(['ACCEPTED', 'SENT']);
  });

  test('one accepts while the other side withdraws: exactly one of the two happens', async () => {
    const referral = await aReferral(place, { service: place.allotment }).sent().create();
    const outcomes = await Promise.all([
      move(place.coordinator, 'accept', referral),
      move(place.referrer, 'withdraw', referral),
    ]);
    expect(kinds(outcomes)).toEqual(['Referral', 'ReferralChanged']);
    const events = await theTruth('select transition from referral_event where referral_id = $1', [referral.id]);
    expect(events).toHaveLength(2);
  });
});

describe('Somebody whose line dropped and who sends the same again', () => {
  test('has begun one draft, though both arrived at the same moment', async () => {
    const key = aKey();
    const person = await aPerson(place.referrer);
    const drafts = await Promise.all(
      [1, 2, 3].map(() => draft(place.referrer, { personId: person.id, reason: 'Lonely.' }, key)),
    );
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
    expect(await theTruth('select from referral where person_id = $1', [person.id])).toHaveLength(1);
  });

  test('has accepted once, and gets the referral as it is now', async () => {
    const referral = await aReferral(place, { service: place.allotment }).sent().create();
    const idempotencyKey = aKey();
    const first = await moved(place.coordinator, 'accept', referral, { idempotencyKey });
    await moved(place.coordinator, 'start', first);
    const again = await moved(place.coordinator, 'accept', referral, { idempotencyKey });
    expect(again).toMatchObject({ id: referral.id, state: 'IN_PROGRESS', version: first.version + 1 });
    const events = await theTruth("select from referral_event where referral_id = $1 and transition = 'accept'", [
      referral.id,
    ]);
    expect(events).toHaveLength(1);
  });

  test('is told so when the answers are others, and nothing is changed', async () => {
    const key = aKey();
    const first = await draft(place.referrer, { reason: 'Lonely.' }, key);
    const before = await everything();
    const second = await draft(place.referrer, { reason: 'Something else.' }, key);
    expect(first.__typename).toBe('Referral');
    expect(second.__typename).toBe('IdempotencyKeyReused');
    expect(await everything()).toBe(before);
  });

  test('may put answers right under the same key, since nothing was written the first time', async () => {
    const key = aKey();
    const register = (postcode: string) =>
      dataAs<{ registerPerson: Outcome }>(place.referrer, registerPersonDocument, {
        input: { ...walter(), nhsNumber: null, postcode },
        key,
      });
    expect((await register('nowhere')).registerPerson.__typename).toBe('InvalidInput');
    expect((await register('NE30 1AB')).registerPerson.__typename).toBe('Person');
  });

  test('does not get a colleague’s draft by using the colleague’s key', async () => {
    const key = aKey();
    const mine = await draft(place.referrer, { reason: 'Lonely.' }, key);
    const theirs = await draft(place.practiceManager, { reason: 'Lonely.' }, key);
    expect(theirs.id).not.toBe(mine.id);
  });
});
