import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { runCommand } from '@kith/api/cli/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../testkit/actors.js';
import { testConfig, testSecret } from '../../testkit/config.js';
import { aMailbox, type Mailbox } from '../../testkit/mailbox.js';
import { inDays } from '../../testkit/moves.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aService, type Service } from '../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let editor: Actor;
beforeAll(async () => {
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
});

/** A service that nobody has confirmed for so many days. */
async function agedService(days: number, email: string | null = null): Promise<Service> {
  const service = await aService(place.charity, { name: `Chess bench of ${days} days` });
  await theTruth('update service set assured_date = $2, email = $3 where id = $1', [service.id, inDays(-days), email]);
  return service;
}

const age = 'assurance assuredDate checkedOn';
const confirm = `mutation Confirm($id: ID!) { confirmListing(id: $id) { ... on Service { ${age} } } }`;
const toCheck = `query Check($only: Assurance) { listingsToCheck(first: 100, assurance: $only) { edges { node { id ${age} } } } }`;

interface Found {
  listingsToCheck: { edges: { node: { id: string; assurance: string } }[] };
}
const found = async (only?: string) =>
  (await dataAs<Found>(editor, toCheck, { only })).listingsToCheck.edges.map(({ node }) => node);

test('A listing ages from the day it was confirmed or else written, and is young again when confirmed', async () => {
  const ages = new Map<string, Service>();
  for (const [name, days] of [['DUE', 91], ['STALE', 181], ['HIDDEN', 366]] as const) ages.set(name, await agedService(days)); // prettier-ignore
  const fresh = await aService(place.charity);
  const all = await found();
  expect(all.map(({ id }) => id)).not.toContain(fresh.id);
  const order = ['HIDDEN', 'STALE', 'DUE'].map((name) => all.findIndex(({ id }) => id === ages.get(name)!.id));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  for (const [name, { id }] of ages) {
    expect(
      (await found(name)).find((node) => node.id === id),
      name,
    ).toMatchObject({ assurance: name });
    expect(await dataAs(place.coordinator, confirm, { id })).toEqual({
      confirmListing: { assurance: 'CURRENT', assuredDate: inDays(0), checkedOn: inDays(0) },
    });
    expect((await found()).map((node) => node.id)).not.toContain(id);
  }
});

test('What has ended is not to be checked', async () => {
  const { id } = await agedService(120);
  expect((await found()).map((node) => node.id)).toContain(id);
  const work = async () =>
    (await dataAs<{ editorWork: { toCheck: number } }>(editor, '{ editorWork { toCheck } }')).editorWork.toCheck;
  const before = await work();
  await theTruth("update service set status = 'DEFUNCT' where id = $1", [id]);
  expect((await found()).map((node) => node.id)).not.toContain(id);
  expect(await work()).toBe(before - 1);
});

test('Others neither confirm a listing nor see which are old', async () => {
  const { id } = await agedService(100);
  const elsewhere = (await aNeighbourhood()).coordinator;
  for (const actor of [place.referrer, place.linkWorker, place.sessionLead, elsewhere]) {
    expect((await runAs(actor, confirm, { id })).errors[0]?.extensions?.code, actor.role).toBe('FORBIDDEN');
    expect((await runAs(actor, toCheck)).errors[0]?.extensions?.code, actor.role).toBe('FORBIDDEN');
  }
  expect((await run(toCheck)).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect(await theTruth('select assured_date::text as on from service where id = $1', [id])).toEqual([
    { on: inDays(-100) },
  ]);
});

describe('A link from a mail', () => {
  const links = new ListingLinks(testSecret, 'http://kith.test');
  const byLink = `mutation ByLink($token: String!) {
    confirmListingByLink(token: $token) { __typename ... on Service { id ${age} } ... on LinkUnusable { message } } }`;
  const asked = 'query Asked($token: String!) { listingByLink(token: $token) { id name } }';

  test('shows its listing and confirms it, as often as one likes, without signing in', async () => {
    const { id, name } = await agedService(200);
    const token = links.tokenFor(id, new Date());
    expect((await run(asked, { token })).data).toEqual({ listingByLink: { id, name } });
    for (let again = 0; again < 2; again += 1) {
      expect((await run(byLink, { token })).data).toMatchObject({
        confirmListingByLink: { id, assurance: 'CURRENT', assuredDate: inDays(0) },
      });
    }
  });

  test('that is old, cut or made up shows nothing and confirms nothing', async () => {
    const { id } = await agedService(200);
    const old = links.tokenFor(id, new Date(Date.now() - 61 * 24 * 60 * 60 * 1000));
    for (const token of [old, links.tokenFor(id, new Date()).slice(0, -4), id, '']) {
      expect((await run(asked, { token })).data).toEqual({ listingByLink: null });
      expect((await run(byLink, { token })).data).toMatchObject({
        confirmListingByLink: { __typename: 'LinkUnusable' },
      });
    }
    expect(await theTruth('select assured_date::text as on from service where id = $1', [id])).toEqual([
      { on: inDays(-200) },
    ]);
  });
});

describe('npm run kith -- ask-keepers', () => {
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await aMailbox();
  });
  afterAll(() => mailbox.close());

  async function ask(): Promise<string[]> {
    const { ownerUrl } = await theServer();
    const said: string[] = [];
    const terminal = { say: (line: string) => said.push(line), warn: () => undefined, progress: process.stderr };
    const mail = { smtpUrl: mailbox.smtpUrl, from: 'kith@example.org' };
    await runCommand(['ask-keepers'], () => testConfig({ databaseUrl: ownerUrl, mail }), terminal);
    return said;
  }

  test('asks about what is due by a link that works, and not again the next day', async () => {
    const bench = await agedService(120, 'bench@example.org');
    await agedService(60, 'young@example.org');
    await agedService(400, 'hidden@example.org');
    await ask();
    const [mail] = await mailbox.to('bench@example.org');
    expect(mail!.subject).toBe(`Is this still right? ${bench.name}`);
    const link = /http\S+\/still-right#(\S+)/.exec(mail!.text ?? '');
    expect(mailbox.received.flatMap(({ to }) => to?.map(({ address }) => address))).not.toContain('young@example.org');
    expect(mailbox.received.flatMap(({ to }) => to?.map(({ address }) => address))).not.toContain('hidden@example.org');
    const before = mailbox.received.length;
    expect(await ask()).toEqual(['0 asked whether their listing is still right, 0 not reached.']);
    expect(mailbox.received).toHaveLength(before);
    const confirmed = await run(
      `mutation Yes($token: String!) { confirmListingByLink(token: $token) { __typename } }`,
      {
        token: link![1],
      },
    );
    expect(confirmed.data).toEqual({ confirmListingByLink: { __typename: 'Service' } });
  });
});
