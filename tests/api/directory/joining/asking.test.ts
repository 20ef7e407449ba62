import { eraseRequests } from '@kith/api/directory/joining/erase-requests.service';
import { requestsLetThrough } from '@kith/api/directory/joining/join-post';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { inTheSystem } from '../../../testkit/clockwork.js';
import { aKey, uuidv7 } from '../../../testkit/ids.js';
import { anAddress, askToJoin, confirmRequest, newChoir, requestsSeenBy, tokenIn } from '../../../testkit/joining.js';
import type { Mailbox } from '../../../testkit/mailbox.js';
import { aMailingServer } from '../../../testkit/mailing-server.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { run } from '../../../testkit/run.js';
import { theServer } from '../../../testkit/server.js';
import { theTruth } from '../../../testkit/truth.js';

let mailbox: Mailbox;
let place: Neighbourhood;
let editor: Actor;
beforeAll(async () => {
  mailbox = await aMailingServer();
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
});
afterAll(() => mailbox.close());
afterEach(async () => (await theServer()).clock.reset());

const requestsOf = (email: string) =>
  theTruth<{ state: string }>('select state from organisation_claim where email = $1', [email]);

const stateOf = async (token: string) =>
  (await run<{ requestByLink: object | null }>('query S($token: String!) { requestByLink(token: $token) { organisationName state } }', { token })).data.requestByLink; // prettier-ignore

describe('Whoever asks to keep the listings of an organisation', () => {
  test('is sent a link; only what is confirmed by it comes before editors, and once', async () => {
    const email = anAddress();
    const key = aKey();
    const answer = await askToJoin({ organisationId: place.charity.id, email }, key);
    expect(answer.data.askToJoin).toEqual({ __typename: 'AskedToJoin', email });
    const token = await tokenIn(mailbox, email);
    expect((await requestsSeenBy(editor)).map((each) => each.email)).not.toContain(email);
    expect(await stateOf(token)).toEqual({ organisationName: place.charity.name, state: 'UNCONFIRMED' });
    expect(await requestsOf(email)).toEqual([{ state: 'UNCONFIRMED' }]);
    for (const _ of ['once', 'again']) expect(await confirmRequest(token)).toMatchObject({ state: 'WAITING' });
    expect((await requestsSeenBy(editor)).filter((each) => each.email === email)).toHaveLength(1);
    expect((await askToJoin({ organisationId: place.charity.id, email }, key)).data).toEqual(answer.data);
    expect(await requestsOf(email)).toHaveLength(1);
    // Whatever was sent before this has come when this has.
    const later = anAddress();
    await askToJoin({ organisationId: place.charity.id, email: later });
    await mailbox.to(later);
    expect(await mailbox.to(email)).toHaveLength(1);
  });

  test('chooses no word of the mail that Kith sends for them', async () => {
    const words = { name: 'Win a prize at evil.example', purpose: 'Click evil.example', outcode: 'NE30' };
    const email = anAddress();
    const given = { organisation: words, name: 'Evil evil.example', role: 'evil.example', howToCheck: 'evil.example' };
    await askToJoin({ ...given, email });
    const [mail] = await mailbox.to(email);
    expect(JSON.stringify(mail)).not.toContain('evil');
    expect(mail?.text).toContain('http://kith.test/join/request#');
  });

  test('learns from the answer nothing of who has an account, or asked before', async () => {
    const asked = (email: string, organisationId = place.charity.id) => askToJoin({ organisationId, email });
    const answers = [await asked(place.coordinator.email), await asked(editor.email), await asked(anAddress())];
    expect(new Set(answers.map(({ status, data }) => `${status} ${data.askToJoin.__typename}`)).size).toBe(1);
  });

  test('has two days for the link, and what nobody confirmed is erased', async () => {
    const [email, other] = [anAddress(), anAddress()];
    for (const each of [email, other]) await askToJoin({ organisation: newChoir, email: each });
    const token = await tokenIn(mailbox, email);
    expect(await confirmRequest(await tokenIn(mailbox, other))).toMatchObject({ state: 'WAITING' });
    const { clock } = await theServer();
    clock.pass({ hours: 49 });
    expect(await stateOf(token)).toBeNull();
    expect(await confirmRequest(token)).toMatchObject({ __typename: 'RequestLinkUnusable' });
    expect(await confirmRequest('no such token')).toMatchObject({ __typename: 'RequestLinkUnusable' });
    await inTheSystem('clean-up', eraseRequests);
    expect([await requestsOf(email), await requestsOf(other)]).toEqual([[], [{ state: 'WAITING' }]]);
  });
});

describe('Nothing is stored, and nothing sent', () => {
  const bad: [string, object, string[]][] = [
    ['for no organisation', {}, ['organisation']],
    ['without an address', { organisation: newChoir, email: 'vera' }, ['email']],
    ['for two addresses', { organisation: newChoir, email: 'a@example.org,b@example.org' }, ['email']],
    ['of which nobody says who asks', { organisation: newChoir, name: ' ', role: '', howToCheck: '\n' }, ['name', 'role', 'howToCheck']], // prettier-ignore
    [
      'for an organisation without name, place and purpose',
      { organisation: { name: '…', purpose: ' ', outcode: 'the coast', website: 'javascript:alert(1)' } },
      ['organisation.name', 'organisation.purpose', 'organisation.outcode', 'organisation.website'],
    ],
    ['that is too long', { organisation: newChoir, howToCheck: 'x'.repeat(601) }, ['howToCheck']],
  ];
  test.each(bad)('of a request %s', async (_, input, fields) => {
    const email = anAddress();
    const { data } = await askToJoin({ email, ...input });
    expect(data.askToJoin.__typename).toBe('InvalidInput');
    expect(data.askToJoin.fields?.map(({ field }) => field)).toEqual(fields);
    expect(await requestsOf(email)).toEqual([]);
  });

  test('for a practice, a team, a board or a council, nor for what is not there', async () => {
    const council = await signedInAs(directoryEditor());
    for (const { id } of [place.practice, place.team, place.board, council.organisation]) {
      const { data } = await askToJoin({ organisationId: id, email: anAddress() });
      expect(data.askToJoin).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'organisationId' }] });
    }
    const { errors } = await askToJoin({ organisationId: uuidv7(), email: anAddress() });
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('once too many were asked for, for one address or from one place', async () => {
    const email = anAddress();
    const organisation = { organisation: newChoir };
    for (let n = 0; n < requestsLetThrough.email; n += 1) await askToJoin({ ...organisation, email });
    const limited = await askToJoin({ ...organisation, email: email.toUpperCase() });
    expect(limited.errors[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect(await requestsOf(email)).toHaveLength(requestsLetThrough.email);
    const from = '203.0.113.9';
    const codes: unknown[] = [];
    for (let n = 0; n <= requestsLetThrough.address; n += 1) {
      const { errors } = await askToJoin({ ...organisation, email: anAddress() }, aKey(), from);
      codes.push(errors[0]?.extensions?.code);
    }
    expect(codes.filter(Boolean)).toEqual(['RATE_LIMITED']);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });
});
