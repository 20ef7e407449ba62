import { eraseRequests, keptDays } from '@kith/api/directory/joining/erase-requests.service';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { directoryEditor, password, signedInAs, type Actor } from '../../../testkit/actors.js';
import { inTheSystem } from '../../../testkit/clockwork.js';
import { aKey } from '../../../testkit/ids.js';
import { anAddress, aWaitingRequest, decide, newChoir, requestsSeenBy, tokenIn, type Told } from '../../../testkit/joining.js'; // prettier-ignore
import type { Mailbox } from '../../../testkit/mailbox.js';
import { aMailingServer } from '../../../testkit/mailing-server.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { anOrganisation, aService, type Organisation } from '../../../testkit/organisations.js';
import { dataAs, run, runAs } from '../../../testkit/run.js';
import { theServer } from '../../../testkit/server.js';
import { theTruth } from '../../../testkit/truth.js';

let mailbox: Mailbox;
let place: Neighbourhood;
let editor: Actor;
let colleague: Actor;
beforeAll(async () => {
  mailbox = await aMailingServer();
  place = await aNeighbourhood();
  editor = await signedInAs(directoryEditor());
  colleague = await signedInAs(directoryEditor());
});
afterAll(() => mailbox.close());
afterEach(async () => (await theServer()).clock.reset());

/** An organisation that a council lists, and of which nobody is here. */
async function listed(name = 'Harbour Singers'): Promise<Organisation> {
  const organisation = await anOrganisation('COMMUNITY', { name });
  await aService(organisation, { name: `${name} on Tuesday` });
  return organisation;
}
const request = (input: object) => aWaitingRequest(mailbox, editor, input);

const accept = async (token: string) =>
  (
    await run<{ acceptInvitation: Told }>(
      'mutation A($token: String!, $password: String!) { acceptInvitation(token: $token, name: "Vera Stone", password: $password) { __typename } }',
      { token, password },
    )
  ).data.acceptInvitation.__typename;

const membersOf = ({ id }: { id: string }) =>
  theTruth<{ role: string; email: string }>('select role, email from membership where organisation_id = $1 and ended_at is null', [id]); // prettier-ignore
const invitationsTo = (email: string) =>
  theTruth<{ role: string; open: boolean; organisation_id: string }>(
    'select role, organisation_id, accepted_at is null and revoked_at is null as open from invitation where email = $1',
    [email],
  );

const one = `query One($id: ID!) { requestToJoin(id: $id) {
  state name email evidence similar { id name } organisation { id } toldAt decidedByName viewerCanApprove viewerCanTakeBack } }`;
interface One {
  requestToJoin: Record<string, unknown> & { evidence: string[]; similar: { id: string }[]; organisation: { id: string } | null };
} // prettier-ignore
const look = async (id: string) => (await dataAs<One>(editor, one, { id })).requestToJoin;

describe('Approving', () => {
  test('invites the confirmed address as coordinator of what was claimed, and mails the link once', async () => {
    const choir = await listed();
    const waiting = await request({ organisationId: choir.id });
    const key = aKey();
    const approved = await decide('approve', editor, waiting, { key });
    expect(approved).toMatchObject({ __typename: 'OrganisationClaim', state: 'APPROVED' });
    expect(await decide('approve', editor, waiting, { key })).toEqual(approved);
    expect(await invitationsTo(waiting.email)).toEqual([
      { role: 'SERVICE_COORDINATOR', organisation_id: choir.id, open: true },
    ]);
    expect(await membersOf(choir)).toEqual([]);
    const token = await tokenIn(mailbox, waiting.email, 2);
    expect(await accept(token)).toBe('InvitationAccepted');
    expect(await membersOf(choir)).toEqual([{ role: 'SERVICE_COORDINATOR', email: waiting.email }]);
    expect(await mailbox.to(waiting.email)).toHaveLength(2);
    expect(await look(waiting.id)).toMatchObject({ decidedByName: editor.name, viewerCanTakeBack: false });
    expect(await decide('takeBack', editor, approved)).toMatchObject({ __typename: 'InvitationTaken' });
  });

  test('makes a new organisation, to which nobody refers until somebody of it is here', async () => {
    const waiting = await request({ organisation: { ...newChoir, name: 'The Cliff Choir' } });
    expect((await look(waiting.id)).evidence).toEqual(['STATED_DOMAIN']);
    await decide('approve', editor, waiting);
    const { organisation } = await look(waiting.id);
    const [made] = await theTruth('select kind, name, name_key, description, website, outcode, unattended, email from organisation where id = $1', [organisation?.id]); // prettier-ignore
    expect(made).toEqual({
      kind: 'COMMUNITY',
      name: 'The Cliff Choir',
      name_key: 'the cliff choir',
      description: newChoir.purpose,
      website: newChoir.website,
      outcode: 'NE30',
      unattended: true,
      email: null,
    });
    await accept(await tokenIn(mailbox, waiting.email, 2));
    expect(await theTruth('select unattended from organisation where id = $1', [organisation?.id])).toEqual([{ unattended: false }]); // prettier-ignore
  });

  test('may find that the new organisation is listed, which is then claimed', async () => {
    const choir = await listed('The Pier Singers');
    const waiting = await request({ organisation: { ...newChoir, name: 'Pier singers of Tidewell' } });
    expect((await look(waiting.id)).similar).toEqual([expect.objectContaining({ id: choir.id })]);
    const elsewhere = await decide('approve', editor, waiting, { organisationId: place.practice.id });
    expect(elsewhere).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'organisationId' }] });
    await decide('approve', editor, waiting, { organisationId: choir.id });
    expect((await look(waiting.id)).organisation?.id).toBe(choir.id);
    expect((await invitationsTo(waiting.email)).map((each) => each.organisation_id)).toEqual([choir.id]);
  });

  test('by two editors at once is done once, and so are two requests for one organisation', async () => {
    const choir = await listed();
    const [first, second] = [await request({ organisationId: choir.id }), await request({ organisationId: choir.id })];
    const names = async (told: Promise<Told>[]) => (await Promise.all(told)).map(({ __typename }) => __typename).sort();
    const both = [decide('approve', editor, first), decide('approve', colleague, first)];
    expect(await names(both)).toEqual(['OrganisationClaim', 'RequestDecided']);
    expect(await invitationsTo(first.email)).toHaveLength(1);
    const other = await listed('Lighthouse Readers');
    const pair = [await request({ organisationId: other.id }), await request({ organisationId: other.id })] as const;
    expect(await names([decide('approve', editor, pair[0]), decide('approve', colleague, pair[1])])).toEqual(['OrganisationAttended', 'OrganisationClaim']); // prettier-ignore
    expect(await decide('decline', colleague, first, { reason: 'NOT_CHECKED' })).toMatchObject({ __typename: 'RequestDecided' }); // prettier-ignore
    expect(await decide('takeBack', colleague, second)).toMatchObject({ __typename: 'RequestDecided' });
  });

  test('is taken back while nobody has accepted: the link stops working, and it may be approved again', async () => {
    const waiting = await request({ organisation: { ...newChoir, name: 'Sandpiper Walks' } });
    const approved = await decide('approve', editor, waiting);
    const token = await tokenIn(mailbox, waiting.email, 2);
    const taken = await decide('takeBack', colleague, approved);
    expect(taken).toMatchObject({ state: 'WAITING' });
    expect(await accept(token)).toBe('InvitationUnusable');
    expect(await decide('approve', editor, approved)).toMatchObject({ __typename: 'RequestDecided' });
    const { organisation } = await look(waiting.id);
    await decide('approve', colleague, taken);
    expect((await look(waiting.id)).organisation).toEqual(organisation);
    expect(await theTruth("select 1 from organisation where name = 'Sandpiper Walks'")).toHaveLength(1);
    expect(await accept(await tokenIn(mailbox, waiting.email, 3))).toBe('InvitationAccepted');
  });
});

describe('Declining', () => {
  test('mails the reason, and whoever holds the link reads it too', async () => {
    const waiting = await request({ organisation: newChoir });
    expect(await decide('decline', editor, waiting, { reason: 'OTHER', note: ' ' })).toMatchObject({ fields: [{ field: 'note' }] }); // prettier-ignore
    const declined = await decide('decline', editor, waiting, { reason: 'NOT_CHECKED', note: 'Nobody answers there.' });
    expect(declined).toMatchObject({ state: 'DECLINED' });
    const mail = (await mailbox.to(waiting.email, 2)).at(-1);
    expect(mail?.text).toContain(
      'We could not make sure that you speak for the organisation.\n\nNobody answers there.',
    );
    const { data } = await run('query L($token: String!) { requestByLink(token: $token) { state declineReason declineNote } }', { token: waiting.token }); // prettier-ignore
    expect(data).toEqual({
      requestByLink: { state: 'DECLINED', declineReason: 'NOT_CHECKED', declineNote: 'Nobody answers there.' },
    });
    expect(await decide('approve', colleague, declined)).toMatchObject({ __typename: 'RequestDecided' });
  });

  test('and approving are forgotten, but for what was decided, after 90 days', async () => {
    const [first, second] = [await request({ organisation: newChoir }), await request({ organisation: newChoir })];
    await decide('decline', editor, first, { reason: 'OUTSIDE_AREA' });
    const { clock } = await theServer();
    clock.pass({ days: keptDays - 1 });
    await inTheSystem('clean-up', eraseRequests);
    expect((await look(first.id)).email).toBe(first.email);
    clock.pass({ days: 1, minutes: 1 });
    await inTheSystem('clean-up', eraseRequests);
    clock.reset();
    expect(await look(first.id)).toMatchObject({ email: null, state: 'DECLINED', decidedByName: editor.name });
    expect((await look(second.id)).email).toBe(second.email);
    const [left] = await theTruth<{ text: string }>('select c::text as text from organisation_claim c where id = $1', [first.id]); // prettier-ignore
    expect(left?.text).not.toMatch(/Vera|Secretary|Ring the number|tidesong\.example\.org,/);
    expect(await inTheSystem('clean-up', eraseRequests)).toEqual({ requests: 0, more: false });
  });
});

describe('What speaks for a request', () => {
  test('is that its address, or the domain of it, is what the directory lists', async () => {
    const [choir, readers] = [await listed(), await listed('Cove Readers')];
    const email = anAddress();
    await theTruth('update service set email = $2 where organisation_id = $1', [choir.id, email.toUpperCase()]);
    await theTruth("update organisation set website = 'http://www.tidesong.example.org/x' where id = $1", [readers.id]);
    const evidenceOf = async (input: object) => (await look((await request(input)).id)).evidence;
    expect(await evidenceOf({ organisationId: choir.id, email })).toEqual(['LISTED_ADDRESS']);
    expect(await evidenceOf({ organisationId: readers.id })).toEqual(['LISTED_DOMAIN']);
    const atLarge = { ...newChoir, name: 'Anybody', website: 'https://gmail.com/choir' };
    expect(await evidenceOf({ organisation: atLarge, email: `${aKey()}@gmail.com` })).toEqual([]);
  });
});

describe('Nobody but directory editors', () => {
  test('sees requests or decides on them', async () => {
    const waiting = await request({ organisation: newChoir });
    const { board, ...people } = place;
    const others = Object.values(people).filter((each): each is Actor => 'membershipId' in each);
    expect(others.length).toBeGreaterThan(5);
    expect(board).toBeDefined();
    for (const actor of others) {
      for (const query of [
        '{ requestsToJoin { edges { node { id } } } }',
        `{ requestToJoin(id: "${waiting.id}") { id } }`,
        '{ editorWork { requestsToJoin } }',
        `mutation { approveRequestToJoin(id: "${waiting.id}", expectedVersion: 2) { __typename } }`,
      ]) {
        // prettier-ignore
        const { errors } = await runAs(actor, query);
        expect(errors[0]?.extensions?.code, `${actor.role} ${query}`).toBe('FORBIDDEN');
      }
    }
    expect((await requestsSeenBy(editor)).map(({ id }) => id)).toContain(waiting.id);
    expect(await invitationsTo(waiting.email)).toEqual([]);
  });
});
