import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { current, move, moved, seenBy, type HumanTransition } from '../../testkit/referrals.js';
import { dataAs, runAs } from '../../testkit/run.js';
import type { Actor } from '../../testkit/actors.js';
import { everything, grantOf, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const withdrawDocument = `mutation WithdrawConsent($id: ID!, $reason: String) {
  withdrawConsent(consentId: $id, reason: $reason) { __typename ... on Person { consents { decision reason } } ... on Problem { message } }
}`;

async function consentBehind(referral: MadeReferral): Promise<string> {
  const [receipt] = await theTruth<{ consent_id: string }>(
    'select consent_id from disclosure_receipt where referral_id = $1',
    [referral.id],
  );
  return receipt!.consent_id;
}

const takeBack = async (referral: MadeReferral, by: Actor = referral.sender) =>
  runAs<{ withdrawConsent: { __typename: string; consents: object[] } }>(by, withdrawDocument, {
    id: await consentBehind(referral),
    reason: 'He changed his mind.',
  });

async function acknowledge(referral: MadeReferral): Promise<object> {
  const { version } = await current(place.referrer, referral.id);
  const { acknowledgeReferral } = await dataAs<{ acknowledgeReferral: object }>(
    place.referrer,
    `mutation Acknowledge($id: ID!, $version: Int!) {
      acknowledgeReferral(id: $id, expectedVersion: $version) { __typename ... on Referral { senderAction } ... on Problem { message } }
    }`,
    { id: referral.id, version },
  );
  return acknowledgeReferral;
}

describe('When a person takes consent back', () => {
  test('whoever saw them through it sees nothing any more, and the sender is asked to talk to them', async () => {
    const referral = await aReferral(place).sent().accepted().started().create();
    const { data } = await takeBack(referral);
    expect(data.withdrawConsent.consents).toEqual([
      { decision: 'WITHDRAWN', reason: 'He changed his mind.' },
      { decision: 'GIVEN', reason: null },
    ]);
    expect(await grantOf(referral.id)).toMatchObject({ live: false });
    const receivers = await seenBy(place.linkWorker, referral.id, 'state person { id } content { reason } needs');
    expect(receivers).toEqual({ state: 'IN_PROGRESS', person: null, content: null, needs: [] });
    const senders = await seenBy(place.referrer, referral.id, 'senderAction viewerTab nextActor { id }');
    expect(senders).toEqual({
      senderAction: 'CONSENT_WITHDRAWN',
      viewerTab: 'NEEDS_ME',
      nextActor: { id: place.practice.id },
    });
  });

  test('what another consent covers is not touched', async () => {
    const first = await aReferral(place).sent().accepted().create();
    const other = await aReferral(place, { person: first.person, service: place.choir }).sent().accepted().create();
    await takeBack(first);
    expect(await grantOf(other.id)).toMatchObject({ live: true, level: 'FULL' });
  });

  test.each<[HumanTransition, 'SENT' | 'WAITLISTED' | 'ACCEPTED' | 'COMPLETED']>([
    ['accept', 'SENT'],
    ['redirect', 'SENT'],
    ['promote', 'WAITLISTED'],
    ['unaccept', 'ACCEPTED'],
    ['reopen', 'COMPLETED'],
  ])('no transition brings access back: %s from %s is refused and says why', async (name, state) => {
    const sent = aReferral(place, { service: place.allotment }).sent();
    const ways = {
      SENT: () => sent,
      WAITLISTED: () => sent.waitlisted(),
      ACCEPTED: () => sent.accepted(),
      COMPLETED: () => sent.accepted().completed(),
    };
    const referral = await ways[state]().create();
    await takeBack(referral);
    const now = await current(place.referrer, referral.id);
    const before = await everything();
    const outcome = await move(
      place.coordinator,
      name,
      now,
      name === 'redirect' ? { targetServiceId: place.choir.id } : {},
    );
    expect(outcome.__typename).toBe('TransitionNotAllowed');
    expect(outcome.message).toContain('withdrawn consent');
    expect(await everything()).toBe(before);
  });

  test('a question asked and answered in between takes the task from nobody and brings nothing back', async () => {
    const referral = await aReferral(place, { service: place.allotment }).sent().create();
    await takeBack(referral);
    const asked = await moved(place.coordinator, 'requestInfo', await current(place.referrer, referral.id));
    const answered = await moved(place.referrer, 'provideInfo', asked);
    expect(await seenBy(place.referrer, referral.id, 'senderAction viewerTab')).toEqual({
      senderAction: 'CONSENT_WITHDRAWN',
      viewerTab: 'NEEDS_ME',
    });
    expect((await move(place.coordinator, 'accept', answered)).__typename).toBe('TransitionNotAllowed');
  });

  test('a new consent, and the sender saying so, gives back what the state allows', async () => {
    const referral = await aReferral(place).sent().accepted().create();
    await takeBack(referral);
    const refused = await acknowledge(referral);
    expect(refused).toMatchObject({ __typename: 'TransitionNotAllowed' });
    await dataAs(
      place.referrer,
      `mutation RecordConsent($person: ID!, $team: ID!, $key: String!) {
        recordConsent(personId: $person, recipientId: $team, consent: { decision: GIVEN }, idempotencyKey: $key) { __typename }
      }`,
      { person: referral.person.id, team: place.team.id, key: aKey() },
    );
    expect(await acknowledge(referral)).toMatchObject({ __typename: 'Referral', senderAction: null });
    expect(await grantOf(referral.id)).toMatchObject({ level: 'FULL', live: true });
  });

  test('the receiver can still bring its work to an end, and gains nothing by it', async () => {
    const referral = await aReferral(place).sent().accepted().started().create();
    await takeBack(referral);
    const ended = await move(place.linkWorker, 'closeUnsuccessful', await current(place.referrer, referral.id));
    expect(ended).toMatchObject({ __typename: 'Referral', state: 'NOT_COMPLETED' });
    expect(await grantOf(referral.id)).toMatchObject({ live: false });
  });

  test('only who recorded it can say so, and not twice', async () => {
    const referral = await aReferral(place).sent().accepted().create();
    const byReceiver = await takeBack(referral, place.linkWorker);
    expect(byReceiver.errors[0]?.extensions?.code).toBe('NOT_FOUND');
    await takeBack(referral);
    const { withdrawConsent } = await dataAs<{ withdrawConsent: { __typename: string } }>(
      place.referrer,
      withdrawDocument,
      {
        id: (
          await theTruth<{ id: string }>("select id from consent where person_id = $1 and decision = 'WITHDRAWN'", [
            referral.person.id,
          ])
        )[0]!.id,
      },
    );
    expect(withdrawConsent.__typename).toBe('InvalidInput');
  });

  test('a new referral to the same recipient needs a new consent', async () => {
    const referral = await aReferral(place).sent().create();
    await takeBack(referral);
    const again = await aReferral(place, { person: referral.person }).create();
    expect((await move(place.referrer, 'submit', again, { consent: null })).__typename).toBe('ConsentMissing');
  });
});

test('Nothing is recorded about sharing with an organisation that is not there', async () => {
  const { person } = await aReferral(place).create();
  const before = await everything();
  const { errors } = await runAs(
    place.referrer,
    `mutation RecordConsent($person: ID!, $recipient: ID!, $key: String!) {
      recordConsent(personId: $person, recipientId: $recipient, consent: { decision: REFUSED }, idempotencyKey: $key) { __typename }
    }`,
    { person: person.id, recipient: uuidv7(), key: aKey() },
  );
  expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect(await everything()).toBe(before);
});
