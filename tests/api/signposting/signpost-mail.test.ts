import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedInAs, practiceReferrer, type Actor } from '../../testkit/actors.js';
import { aKey } from '../../testkit/ids.js';
import type { Mailbox } from '../../testkit/mailbox.js';
import { aMailingServer } from '../../testkit/mailing-server.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aPerson } from '../../testkit/people.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let mailbox: Mailbox;
let place: Neighbourhood;
beforeAll(async () => {
  mailbox = await aMailingServer();
  place = await aNeighbourhood();
  await theTruth("update service set schedule = E'Tuesdays,\\n7pm', cost = 'Free' where id = $1", [place.choir.id]);
});
afterAll(() => mailbox.close());

const record = `mutation Tell($serviceId: ID!, $input: SignpostInput!, $key: String!) {
  recordSignpost(serviceId: $serviceId, input: $input, idempotencyKey: $key) {
    __typename ... on Signpost { id mail } ... on InvalidInput { fields { field } } } }`;

interface Made {
  recordSignpost: { __typename: string; id: string; fields?: { field: string }[] };
}
const send = async (actor: Actor, email: string, more: object = {}, key = aKey()) =>
  runAs<Made>(actor, record, {
    serviceId: place.choir.id,
    input: { way: 'EMAIL', email, isSafeAddress: true, ...more },
    key,
  });

/** What is known of the mail of a signpost, once it is no longer on its way. */
async function mailOf(id: string): Promise<string> {
  for (;;) {
    const { signpost } = await dataAs<{ signpost: { mail: string } }>(
      place.referrer,
      'query State($id: ID!) { signpost(id: $id) { mail } }',
      { id },
    );
    if (signpost.mail !== 'ON_ITS_WAY') return signpost.mail;
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** All that stands in any table, of sign-in's too. */
async function everyRow(): Promise<string> {
  const tables = await theTruth<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')",
  );
  const rows = await Promise.all(tables.map(({ name }) => theTruth(`select to_jsonb(t) from ${name} t`)));
  return JSON.stringify(rows);
}

let numbered = 0;
const anAddress = () => `walker.${(numbered += 1)}@example.org`;

describe('Who asked for an e-mail', () => {
  test('is sent what the sheet says, once, whatever the network does', async () => {
    const address = anAddress();
    const key = aKey();
    const { data } = await send(place.referrer, address, {}, key);
    expect(await mailOf(data.recordSignpost.id)).toBe('TAKEN');
    expect((await send(place.referrer, address, {}, key)).data.recordSignpost.id).toBe(data.recordSignpost.id);
    const another = (await send(place.referrer, anAddress(), {}, key)).data.recordSignpost;
    expect(another.__typename).toBe('IdempotencyKeyReused');
    const [mail, ...others] = await mailbox.to(address);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('The information you asked for');
    expect(mail?.text).toContain('When is it?\nTuesdays, 7pm');
    expect(mail?.text).toContain('Sea shanty choir');
  });

  test('reads nothing of themselves, nor who told them', async () => {
    const person = await aPerson(place.referrer);
    const address = anAddress();
    await send(place.referrer, address, { personId: person.id });
    const [mail] = await mailbox.to(address);
    const all = JSON.stringify(mail).replaceAll(address, '');
    for (const word of [person.familyName, place.referrer.name, place.practice.name, place.referrer.email, person.id]) {
      expect(all).not.toContain(word);
    }
  });

  test('has an address that is kept nowhere', async () => {
    const address = anAddress();
    const { data } = await send(place.referrer, address);
    await mailOf(data.recordSignpost.id);
    const rows = await everyRow();
    expect(rows).toContain(data.recordSignpost.id);
    expect(rows).not.toContain(address.split('@')[0]);
  });
});

test('Nothing is sent or recorded without an address that is one, and safe', async () => {
  const before = mailbox.received.length;
  const cases: [string, object, string][] = [
    ['nobody', {}, 'email'],
    ['ann@example.org,bob@example.org', {}, 'email'],
    ['', {}, 'email'],
    [anAddress(), { isSafeAddress: false }, 'isSafeAddress'],
    [anAddress(), { isSafeAddress: null }, 'isSafeAddress'],
  ];
  const [{ count }] = (await theTruth<{ count: string }>('select count(*) from signpost')) as [{ count: string }];
  for (const [email, more, field] of cases) {
    expect((await send(place.referrer, email, more)).data.recordSignpost.fields, email).toEqual([{ field }]);
  }
  expect(await theTruth('select count(*) from signpost')).toEqual([{ count }]);
  expect(mailbox.received).toHaveLength(before);
});

test('What could not be sent is told', { timeout: 40_000 }, async () => {
  mailbox.refuse(3);
  const { data } = await send(place.referrer, anAddress());
  expect(await mailOf(data.recordSignpost.id)).toBe('NOT_SENT');
  mailbox.refuse(0);
});

const aPersonElsewhere = '01900000-0000-7000-8000-000000000000';

describe('Nobody fills a mailbox', () => {
  test('one address gets three mails a day, whoever sends them', async () => {
    const address = anAddress();
    const colleague = await signedInAs(practiceReferrer(place.practice));
    for (const actor of [place.referrer, colleague, place.linkWorker]) {
      expect((await send(actor, address)).errors).toEqual([]);
    }
    const { errors } = await send(place.linkWorker, ` ${address.toUpperCase()} `);
    expect(errors[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect(await mailbox.to(address, 3)).toHaveLength(3);
  });

  test('one member sends twenty an hour, and what was refused counts for nothing', async () => {
    const busy = await signedInAs(practiceReferrer(place.practice));
    for (let many = 0; many < 3; many += 1) {
      const nowhere = { serviceId: place.choir.id, key: aKey() };
      const input = { way: 'EMAIL', email: anAddress(), isSafeAddress: true, personId: aPersonElsewhere };
      expect((await runAs(busy, record, { ...nowhere, input })).errors[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    for (let many = 0; many < 20; many += 1) expect((await send(busy, anAddress())).errors).toEqual([]);
    expect((await send(busy, anAddress())).errors[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect((await send(place.linkWorker, anAddress())).errors).toEqual([]);
  });
});
