import { KeeperMails } from '@kith/api/directory/asking/keeper-mails';
import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { Mailer } from '@kith/api/platform/mail/mailer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { inTheSystem } from '../../testkit/clockwork.js';
import { testSecret } from '../../testkit/config.js';
import { aKey } from '../../testkit/ids.js';
import { aMailbox, type Mailbox } from '../../testkit/mailbox.js';
import { inDays } from '../../testkit/moves.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService } from '../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

const origin = 'http://kith.test';
let mailbox: Mailbox;
let place: Neighbourhood;
let editor: Actor;
beforeAll(async () => {
  mailbox = await aMailbox();
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
});
afterAll(() => mailbox.close());

const running: { mails: KeeperMails; mailer: Mailer }[] = [];
const errors: unknown[] = [];

/** An instance that sends mail, as each process of the API does. */
function anInstance(smtpUrl = mailbox.smtpUrl): void {
  const mailer = new Mailer({ smtpUrl, from: 'kith@example.org' });
  const inUnit = <T>(work: Parameters<typeof inTheSystem<T>>[1]) => inTheSystem('ask keepers', work);
  const links = new ListingLinks(testSecret, origin);
  const onError = (error: unknown) => errors.push(error);
  running.push({ mails: new KeeperMails({ inUnit, mailer, links, origin, onError, pause: 20 }), mailer });
}
afterEach(async () => {
  for (const { mails, mailer } of running.splice(0)) {
    mailer.close();
    await mails.stop();
  }
  expect(errors.splice(0)).toEqual([]);
});

let made = 0;
/** A service that nobody has confirmed for 120 days, and says nothing but its name; it has an address of its own. */
async function aListing(email: string | null = `keeper.${(made += 1)}@example.org`) {
  const { id } = await aService(place.charity, { name: `Chess\nbench ${made}` });
  await theTruth('update service set assured_date = $2, email = $3, summary = $4, description = $4 where id = $1', [
    id,
    inDays(-120),
    email,
    '',
  ]);
  return { id, email: email ?? '', name: `Chess bench ${made}` };
}

const ask = `mutation Ask($id: ID!, $about: AskedAbout!, $key: String!) {
  askKeeper(id: $id, about: $about, idempotencyKey: $key) {
    __typename ... on Service { keepersAskedAt } ... on KeeperNotAsked { reason message } } }`;

interface Answer {
  __typename: string;
  keepersAskedAt?: string | null;
  reason?: string;
}
const asking = async (id: string, about = 'STILL_RIGHT', key = aKey()): Promise<Answer> =>
  (await dataAs<{ askKeeper: Answer }>(editor, ask, { id, about, key })).askKeeper;

const requests = (id: string) =>
  theTruth<{ about: string; times: number; waits: boolean }>(
    'select about, times, mail_due_at is not null as waits from listing_request where service_id = $1',
    [id],
  );

/** Until no mail waits any more. */
async function untilSent(id: string): Promise<void> {
  while ((await requests(id))[0]?.waits) await new Promise((later) => setTimeout(later, 20));
}

test('Who keeps an old listing is asked by a link that confirms it', async () => {
  const { id, email, name } = await aListing();
  expect(await asking(id)).toEqual({ __typename: 'Service', keepersAskedAt: expect.any(String) as string });
  anInstance();
  const [mail] = await mailbox.to(email);
  expect(mail!.subject).toBe(`Is this still right? ${name}`);
  const token = /still-right#(\S+)/.exec(mail!.text ?? '')![1];
  const confirm = 'mutation Yes($token: String!) { confirmListingByLink(token: $token) { __typename } }';
  expect((await run(confirm, { token })).data).toEqual({ confirmListingByLink: { __typename: 'Service' } });
  await untilSent(id);
  expect(await requests(id)).toEqual([{ about: 'STILL_RIGHT', times: 1, waits: false }]);
});

test('Who keeps an incomplete listing is told what it lacks, and where to add it', async () => {
  const { id, email, name } = await aListing();
  await asking(id, 'MISSING');
  anInstance();
  const [mail] = await mailbox.to(email);
  await untilSent(id);
  expect(mail!.subject).toBe(`Something is missing: ${name}`);
  expect(mail!.text).toContain('- when it is');
  expect(mail!.text).not.toContain('- how to reach it');
  expect(mail!.text).toContain(`${origin}/services/${id}/edit`);
});

test('Nobody is asked twice in 14 days, whatever about and however often the request comes', async () => {
  const { id } = await aListing();
  const key = aKey();
  for (let again = 0; again < 2; again += 1) {
    expect(await asking(id, 'STILL_RIGHT', key)).toMatchObject({ __typename: 'Service' });
  }
  expect(await asking(id)).toMatchObject({ __typename: 'KeeperNotAsked', reason: 'ASKED_LATELY' });
  expect(await asking(id, 'MISSING')).toMatchObject({ reason: 'ASKED_LATELY' });
  expect(await requests(id)).toMatchObject([{ times: 1 }]);
  await theTruth("update listing_request set asked_at = now() - interval '15 days' where service_id = $1", [id]);
  const both = await Promise.all([asking(id), asking(id)]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['KeeperNotAsked', 'Service']);
  expect(await requests(id)).toMatchObject([{ times: 2 }]);
});

test('Whom nobody can write to, who was asked enough, and what is right already, is said', async () => {
  await theTruth('update organisation set email = null where id = $1', [place.charity.id]);
  expect(await asking((await aListing(null)).id)).toMatchObject({ reason: 'NO_ADDRESS' });
  const fresh = await aListing();
  await theTruth('update service set assured_date = current_date where id = $1', [fresh.id]);
  expect(await asking(fresh.id)).toMatchObject({ reason: 'NOTHING_TO_ASK' });
  const ended = await aListing();
  await theTruth("update service set status = 'DEFUNCT' where id = $1", [ended.id]);
  expect(await asking(ended.id)).toMatchObject({ reason: 'NOTHING_TO_ASK' });
  const many = await Promise.all(Array.from({ length: 11 }, () => aListing('Busy@example.org')));
  for (const { id } of many.slice(0, 10)) expect(await asking(id)).toMatchObject({ __typename: 'Service' });
  expect(await asking(many[10]!.id)).toMatchObject({ reason: 'ENOUGH_TODAY' });
});

test('Others neither ask nor learn that somebody was asked, and nothing is changed', async () => {
  const { id } = await aListing();
  for (const actor of [place.coordinator, place.referrer, place.linkWorker, place.sessionLead]) {
    const { errors: refused } = await runAs(actor, ask, { id, about: 'STILL_RIGHT', key: aKey() });
    expect(refused[0]?.extensions?.code, actor.role).toBe('FORBIDDEN');
  }
  expect((await run(ask, { id, about: 'STILL_RIGHT', key: aKey() })).errors[0]?.extensions?.code).toBe(
    'UNAUTHENTICATED',
  );
  expect(await requests(id)).toEqual([]);
  await asking(id);
  const when = 'query When($id: ID!) { service(id: $id) { keepersAskedAt viewerCanAskKeepers } }';
  const nothing = { service: { keepersAskedAt: null, viewerCanAskKeepers: false } };
  for (const actor of [place.coordinator, place.referrer]) expect(await dataAs(actor, when, { id })).toEqual(nothing);
  expect((await run(when, { id })).data).toEqual(nothing);
});

test('A mail that somebody took and did not send is sent once more', async () => {
  const { id, email } = await aListing();
  await asking(id);
  // Somebody took it and ended before it had left.
  await theTruth("update listing_request set mail_due_at = now() + interval '10 minutes' where service_id = $1", [id]);
  anInstance();
  await new Promise((later) => setTimeout(later, 200));
  expect(await requests(id)).toMatchObject([{ waits: true }]);
  await theTruth("update listing_request set mail_due_at = now() - interval '1 second' where service_id = $1", [id]);
  await mailbox.to(email);
  await untilSent(id);
});

test('Where no mail left in two days, they may be asked anew', async () => {
  const second = await aListing();
  await asking(second.id);
  await theTruth(
    "update listing_request set asked_at = now() - interval '3 days', mail_due_at = now() + interval '9 minutes' where service_id = $1",
    [second.id],
  );
  anInstance();
  while ((await requests(second.id)).length > 0) await new Promise((later) => setTimeout(later, 20));
  expect(await asking(second.id)).toMatchObject({ __typename: 'Service' });
});

test('Of two instances one sends a mail', async () => {
  const { id, email } = await aListing();
  anInstance();
  anInstance();
  await asking(id);
  await mailbox.to(email);
  await untilSent(id);
  expect(await mailbox.to(email)).toHaveLength(1);
});
