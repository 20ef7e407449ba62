import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral, aReferralIn } from '../../testkit/a-referral.js';
import { aKey } from '../../testkit/ids.js';
import { inDays } from '../../testkit/moves.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { anOrganisation, aService } from '../../testkit/organisations.js';
import { aPerson } from '../../testkit/people.js';
import { draft, move, moved, type HumanTransition, seenBy } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { everything } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const otherThanConsent = (fingerprint: string) =>
  (JSON.parse(fingerprint) as { name: string }[]).filter(({ name }) => name !== 'consent');

const fieldsOf = (outcome: { fields?: { field: string }[] }) => outcome.fields?.map(({ field }) => field);

describe('A draft that is not ready', () => {
  test('is not sent, and everything that is missing is named in the order of the form', async () => {
    const empty = await draft(place.referrer, {});
    const before = await everything();
    const outcome = await move(place.referrer, 'submit', empty);
    expect(outcome.__typename).toBe('InvalidInput');
    expect(fieldsOf(outcome)).toEqual(['personId', 'needs', 'riskDeclaration', 'receiverId']);
    expect(await everything()).toBe(before);
  });

  test('wants the risks in words when there are some', async () => {
    const referral = await aReferral(place, { input: { riskDeclaration: 'RISKS_STATED' } }).create();
    expect(fieldsOf(await move(place.referrer, 'submit', referral))).toEqual(['riskHeadline']);
  });

  test('is not sent without a consent that covers the recipient, nor after a refusal', async () => {
    const referral = await aReferral(place).create();
    const before = await everything();
    expect((await move(place.referrer, 'submit', referral, { consent: null })).__typename).toBe('ConsentMissing');
    expect(await everything()).toBe(before);
    const refused = { consent: { decision: 'REFUSED' } };
    expect((await move(place.referrer, 'submit', referral, refused)).__typename).toBe('ConsentMissing');
    // The refusal is kept, and nothing else: api/people/refusal.test.ts.
    expect(otherThanConsent(await everything())).toEqual(otherThanConsent(before));
  });

  test.each(['NOT_SOUGHT', 'BEST_INTERESTS'])(
    'wants a reason where consent was %s, and is sent with one',
    async (decision) => {
      const referral = await aReferral(place).create();
      const without = await move(place.referrer, 'submit', referral, { consent: { decision } });
      expect(fieldsOf(without)).toEqual(['consent.reason']);
      await moved(place.referrer, 'submit', referral, {
        consent: { decision, reason: 'He lacks capacity to decide this.' },
      });
    },
  );

  test('is not sent on a consent that has run out', async () => {
    const person = await aPerson(place.referrer);
    await aReferral(place, { person })
      .sent({ consent: { decision: 'GIVEN', expiresOn: inDays(3) } })
      .create();
    const second = await aReferral(place, { person }).create();
    const { clock } = await theServer();
    clock.pass({ days: 5 });
    try {
      expect((await move(place.referrer, 'submit', second, { consent: null })).__typename).toBe('ConsentMissing');
    } finally {
      clock.reset();
    }
  });

  test('is not sent to a service that is not for the person, unless somebody says why', async () => {
    const nursery = await aService(place.charity, { name: 'Old salts', minimumAge: 90, areaOutcodes: ['NE99'] });
    const referral = await aReferral(place, { service: nursery }).create();
    const refused = await move(place.referrer, 'submit', referral);
    expect(refused.__typename).toBe('NotEligible');
    expect(refused.reasons).toEqual([
      'Old salts is for people aged 90 and over.',
      'Old salts is for people who live in NE99.',
    ]);
    await moved(place.referrer, 'submit', referral, { overrideReason: 'They asked for him.' });
  });
});

interface Missing {
  name: HumanTransition;
  from: Parameters<typeof aReferralIn>[0];
  answers: () => Record<string, unknown>;
  field: string;
}

const missing: Missing[] = [
  { name: 'requestInfo', from: 'SENT', answers: () => ({ message: ' ' }), field: 'message' },
  { name: 'provideInfo', from: 'INFO_REQUESTED', answers: () => ({ message: '\n' }), field: 'message' },
  { name: 'waitlist', from: 'SENT', answers: () => ({ estimatedWaitWeeks: 0 }), field: 'estimatedWaitWeeks' },
  { name: 'waitlist', from: 'SENT', answers: () => ({ estimatedWaitWeeks: 105 }), field: 'estimatedWaitWeeks' },
  { name: 'decline', from: 'SENT', answers: () => ({ reason: 'OTHER' }), field: 'note' },
  { name: 'start', from: 'ACCEPTED', answers: () => ({ firstContactOn: inDays(2) }), field: 'firstContactOn' },
  { name: 'hold', from: 'IN_PROGRESS', answers: () => ({ reviewOn: inDays(-1) }), field: 'reviewOn' },
  { name: 'hold', from: 'IN_PROGRESS', answers: () => ({ reason: 'OTHER' }), field: 'note' },
  { name: 'complete', from: 'IN_PROGRESS', answers: () => ({ sessionsAttended: -1 }), field: 'sessionsAttended' },
  { name: 'complete', from: 'IN_PROGRESS', answers: () => ({ sessionsAttended: 501 }), field: 'sessionsAttended' },
  { name: 'complete', from: 'IN_PROGRESS', answers: () => ({ outcome: 'OTHER' }), field: 'note' },
  { name: 'closeUnsuccessful', from: 'ACCEPTED', answers: () => ({ reason: 'OTHER' }), field: 'note' },
  { name: 'withdraw', from: 'SENT', answers: () => ({ reason: 'OTHER', note: '  ' }), field: 'note' },
  { name: 'unaccept', from: 'ACCEPTED', answers: () => ({ reason: '' }), field: 'reason' },
  { name: 'reopen', from: 'COMPLETED', answers: () => ({ reason: '' }), field: 'reason' },
  { name: 'markInError', from: 'SENT', answers: () => ({ reason: ' ' }), field: 'reason' },
  {
    name: 'redirect',
    from: 'SENT',
    answers: () => ({ targetServiceId: place.allotment.id }),
    field: 'targetServiceId',
  },
];

describe('A transition whose answers are not enough', () => {
  test.each(missing)(
    '$name from $from asks for $field, and nothing changes',
    async ({ name, from, answers, field }) => {
      const referral = await aReferralIn(from, place, { service: place.allotment });
      const actor =
        { withdraw: referral.sender, provideInfo: referral.sender, markInError: referral.manager }[name as string] ??
        referral.receiver;
      const before = await everything();
      const outcome = await move(actor, name, referral, answers());
      expect(outcome.__typename).toBe('InvalidInput');
      expect(fieldsOf(outcome)).toEqual([field]);
      expect(await everything()).toBe(before);
    },
  );

  test('another organisation’s service is no place to pass a referral on to', async () => {
    const elsewhere = await aService(await anOrganisation('COMMUNITY'));
    const referral = await aReferral(place, { service: place.allotment }).sent().create();
    expect(fieldsOf(await move(place.coordinator, 'redirect', referral, { targetServiceId: elsewhere.id }))).toEqual([
      'targetServiceId',
    ]);
  });
});

const contactDocument = `mutation RecordContact($id: ID!, $input: ContactInput!, $key: String!) {
  recordContact(referralId: $id, input: $input, idempotencyKey: $key) { __typename ... on Referral { version } ... on Problem { message } }
}`;
const tryToReach = (id: string) =>
  dataAs<{ recordContact: { __typename: string; message?: string } }>(place.linkWorker, contactDocument, {
    id,
    key: aKey(),
    input: { on: inDays(-1), method: 'PHONE', reached: false },
  });

describe('Somebody who cannot be reached', () => {
  test('is given up only after three attempts on record', async () => {
    const referral = await aReferral(place).sent().accepted().create();
    for (const recorded of [0, 1, 2]) {
      const outcome = await move(place.linkWorker, 'closeUnsuccessful', referral, { reason: 'UNCONTACTABLE' });
      expect(outcome).toMatchObject({ __typename: 'ContactAttemptsNeeded', recorded, needed: 3 });
      await tryToReach(referral.id);
    }
    await moved(place.linkWorker, 'closeUnsuccessful', referral, { reason: 'UNCONTACTABLE' });
  });

  test('is not tried from the waiting list by those who do not see how', async () => {
    const waiting = await aReferral(place).sent().waitlisted().create();
    const mayRecord = 'viewerCanRecordContact person { viewerAccess identity { phone } }';
    expect(await seenBy(place.linkWorker, waiting.id, mayRecord)).toEqual({
      viewerCanRecordContact: false,
      person: { viewerAccess: 'LIMITED', identity: null },
    });
    expect((await tryToReach(waiting.id)).recordContact).toMatchObject({
      __typename: 'TransitionNotAllowed',
      message: 'You do not see yet how to reach the person. Offer them a place first.',
    });
    expect(await seenBy(place.linkWorker, waiting.id, 'contacts { id }')).toEqual({ contacts: [] });
  });

  test('is tried from the waiting list by those who had accepted before', async () => {
    const waiting = await aReferral(place).sent().accepted().waitlisted().create();
    expect(await seenBy(place.linkWorker, waiting.id, 'viewerCanRecordContact')).toEqual({
      viewerCanRecordContact: true,
    });
    expect((await tryToReach(waiting.id)).recordContact.__typename).toBe('Referral');
  });

  test('cannot be un-accepted any more once an attempt is on record', async () => {
    const referral = await aReferral(place).sent().accepted().create();
    await tryToReach(referral.id);
    const outcome = await move(place.linkWorker, 'unaccept', referral);
    expect(outcome).toMatchObject({ __typename: 'TransitionNotAllowed', currentState: 'ACCEPTED' });
  });
});
