import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { asTheClock, makeOverdue } from '../../testkit/clockwork.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService } from '../../testkit/organisations.js';
import { move, moved, seenBy } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { theServer, type TestServer } from '../../testkit/server.js';
import { everything, grantOf, theTruth } from '../../testkit/truth.js';

let server: TestServer;
let place: Neighbourhood;
beforeAll(async () => {
  server = await theServer();
  place = await aNeighbourhood();
});
afterEach(() => server.clock.reset());

const due = async (id: string) =>
  seenBy<{ clock: string | null; dueOn: string | null }>(place.referrer, id, 'clock dueOn');

const contactDocument = `mutation Contact($id: ID!, $input: ContactInput!) {
  recordContact(referralId: $id, input: $input, idempotencyKey: "a-call-in-good-time") { __typename }
}`;
const aCallToday = (on: string) => ({ on, method: 'PHONE', reached: true });

/** The Wednesday before the Easter week-end of 2026: Good Friday and Easter Monday are bank holidays. */
const beforeEaster = '2026-04-01T10:00:00Z';

describe('A due date counts working days over Easter', () => {
  test('a team has ten of them to answer, two when it is urgent', async () => {
    server.clock.set(beforeEaster);
    const routine = await aReferral(place).sent().create();
    const urgent = await aReferral(place, { input: { urgency: 'URGENT' } })
      .sent()
      .create();
    expect(await due(routine.id)).toEqual({ clock: 'RESPONSE_DUE', dueOn: '2026-04-17' });
    expect(await due(urgent.id)).toEqual({ clock: 'RESPONSE_DUE', dueOn: '2026-04-07' });
  });

  test('a service that answers faster is held to its own figure', async () => {
    server.clock.set(beforeEaster);
    const quick = await aService(place.charity, { name: 'Same-week lunch', responseWorkingDays: 3 });
    const referral = await aReferral(place, { service: quick }).sent().create();
    expect(await due(referral.id)).toEqual({ clock: 'RESPONSE_DUE', dueOn: '2026-04-08' });
  });

  test('a question pauses the clock, and the answer starts it where it stood', async () => {
    server.clock.set(beforeEaster);
    const asked = await aReferral(place).sent().asked().create();
    expect(await due(asked.id)).toEqual({ clock: 'REPLY_DUE', dueOn: '2026-04-10' });
    server.clock.pass({ days: 20 });
    await moved(place.referrer, 'provideInfo', asked);
    expect(await due(asked.id)).toEqual({ clock: 'RESPONSE_DUE', dueOn: '2026-05-06' });
  });

  test('accepting, starting and pausing each start their own', async () => {
    server.clock.set(beforeEaster);
    const accepted = await aReferral(place).sent().accepted().create();
    expect(await due(accepted.id)).toEqual({ clock: 'FIRST_CONTACT_DUE', dueOn: '2026-04-10' });
    const started = await moved(place.linkWorker, 'start', accepted, { firstContactOn: '2026-04-01' });
    expect(await due(accepted.id)).toEqual({ clock: 'PROGRESS_UPDATE_DUE', dueOn: '2026-05-01' });
    await moved(place.linkWorker, 'hold', started, { reviewOn: '2026-06-09' });
    expect(await due(accepted.id)).toEqual({ clock: 'HOLD_REVIEW_DUE', dueOn: '2026-06-09' });
  });

  test('meeting the person says how it goes, so the next word is due from then', async () => {
    server.clock.set(beforeEaster);
    const accepted = await aReferral(place).sent().accepted().create();
    await moved(place.linkWorker, 'start', accepted, { firstContactOn: '2026-04-01' });
    server.clock.set('2026-04-29T10:00:00Z');
    await dataAs(place.linkWorker, contactDocument, { id: accepted.id, input: aCallToday('2026-04-29') });
    expect(await due(accepted.id)).toEqual({ clock: 'PROGRESS_UPDATE_DUE', dueOn: '2026-05-29' });
  });
});

describe('Second thoughts', () => {
  test('accepting is undone within a day; the team then sees as little as before', async () => {
    const referral = await aReferral(place).sent().accepted().create();
    server.clock.pass({ hours: 23 });
    await moved(place.linkWorker, 'unaccept', referral);
    expect(await grantOf(referral.id)).toEqual({ level: 'LIMITED', live: true, expires: false });
  });

  test('and not after a day', async () => {
    const referral = await aReferral(place).sent().accepted().create();
    server.clock.pass({ hours: 24, minutes: 1 });
    const outcome = await move(place.linkWorker, 'unaccept', referral);
    expect(outcome.__typename).toBe('TransitionNotAllowed');
    expect(outcome.message).toContain('24 hours');
  });

  test('a completed referral is reopened within 28 days, and not later', async () => {
    const referral = await aReferral(place).sent().accepted().completed().create();
    expect(await grantOf(referral.id)).toEqual({ level: 'FULL', live: true, expires: true });
    server.clock.pass({ days: 28, minutes: 1 });
    expect((await move(place.linkWorker, 'reopen', referral)).message).toContain('28 days');
    server.clock.pass({ minutes: -2 });
    await moved(place.linkWorker, 'reopen', referral);
    expect(await grantOf(referral.id)).toEqual({ level: 'FULL', live: true, expires: false });
  });

  test('28 days after completing, the team sees nothing of the person any more', async () => {
    server.clock.pass({ days: -29 });
    const referral = await aReferral(place).sent().accepted().completed().create();
    server.clock.reset();
    const seen = await seenBy(
      place.linkWorker,
      referral.id,
      'state outcome person { id } content { reason } needs events { id }',
    );
    expect(seen).toEqual({
      state: 'COMPLETED',
      outcome: 'GOALS_MET',
      person: null,
      content: null,
      needs: [],
      events: [],
    });
  });
});

describe('The clock itself', () => {
  test('lets a referral expire that nobody answered, and gives the sender the next step', async () => {
    const referral = await aReferral(place).sent().create();
    await makeOverdue(referral.id);
    expect(await asTheClock('expire', referral)).toBe(referral.id);
    const seen = await seenBy(
      place.referrer,
      referral.id,
      'state senderAction viewerTab events { actorName actorOrganisation { id } }',
    );
    expect(seen).toMatchObject({ state: 'EXPIRED', senderAction: 'FIND_ALTERNATIVE', viewerTab: 'NEEDS_ME' });
    expect((seen as { events: object[] }).events.at(-1)).toEqual({ actorName: 'Kith', actorOrganisation: null });
    expect(await grantOf(referral.id)).toMatchObject({ live: false });
  });

  test('leaves alone what is not overdue by as much as policy allows, and what it read before somebody answered', async () => {
    const fresh = await aReferral(place).sent().create();
    const answered = await aReferral(place).sent().create();
    await makeOverdue(answered.id);
    await moved(place.linkWorker, 'requestInfo', answered);
    const before = await everything();
    expect(await asTheClock('expire', fresh)).toMatchObject({ currentState: 'SENT' });
    expect(await asTheClock('expire', answered)).toMatchObject({
      currentState: 'INFO_REQUESTED',
      currentVersion: answered.version + 1,
    });
    expect(await everything()).toBe(before);
  });

  test('offers a place from the waiting list, and takes it from the service', async () => {
    const bench = await aService(place.charity, { name: 'Chess bench', places: 1 });
    const referral = await aReferral(place, { service: bench }).sent().waitlisted().create();
    expect(await grantOf(referral.id)).toMatchObject({ level: 'LIMITED' });
    expect(await asTheClock('promote', referral)).toBe(referral.id);
    expect(await grantOf(referral.id)).toMatchObject({ level: 'FULL', live: true });
    const [row] = await theTruth(
      'select state, available from referral r join service_capacity c using (service_id) where r.id = $1',
      [referral.id],
    );
    expect(row).toEqual({ state: 'ACCEPTED', available: 0 });
  });
});
