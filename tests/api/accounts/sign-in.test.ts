import { beforeAll, describe, expect, test } from 'vitest';
import {
  aMember,
  aMembership,
  Actor,
  coordinator,
  linkWorker,
  password,
  practiceManager,
  practiceReferrer,
  signedInAs,
  signIn,
} from '../../testkit/actors.js';
import { aReferral } from '../../testkit/a-referral.js';
import { aNeighbourhood } from '../../testkit/neighbourhood.js';
import { anOrganisation } from '../../testkit/organisations.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { theServer, type TestServer } from '../../testkit/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await theServer();
});

const counts = 'query Counts { worklistCounts(box: SENT) { needsMe } }';
const codeOf = async (actor: Actor, query = counts) => (await runAs(actor, query)).errors[0]?.extensions?.code;

/** The same account at another browser, which knows nothing of the first. */
const atAnotherBrowser = ({ userId, name, email, membershipId, organisation, role }: Actor) =>
  new Actor(userId, name, email, membershipId, organisation, role);

async function post(actor: Actor, path: string, payload: object, headers: Record<string, string> = {}) {
  const response = await server.app.inject({
    method: 'POST',
    url: `/api/auth/${path}`,
    payload,
    headers: { ...actor.headers(), ...headers },
    remoteAddress: actor.address,
  });
  actor.keep(response.cookies);
  return response;
}

describe('Signing in', () => {
  test('gives cookies that no script reads and no other site sends', async () => {
    const actor = await aMember(practiceReferrer());
    const response = await post(actor, 'sign-in/email', { email: actor.email, password });
    const session = response.cookies.find(({ name }) => name.includes('session_token'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const [row] = (
      await server.owner.query<{ minutes: number }>(
        'select extract(epoch from "expiresAt" - now())::int / 60 as minutes from auth.session where "userId" = $1',
        [actor.userId],
      )
    ).rows;
    expect(row?.minutes).toBeGreaterThanOrEqual(29);
    expect(row?.minutes).toBeLessThanOrEqual(30);
  });

  test('with a wrong password, or as nobody we know, is answered alike', async () => {
    const actor = await aMember(practiceReferrer());
    const wrong = await signIn(actor, 'not the password at all');
    const unknown = await post(actor, 'sign-in/email', { email: 'nobody@example.test', password });
    expect(wrong.status).toBe(401);
    expect({ status: unknown.statusCode, body: unknown.body }).toEqual(wrong);
    expect(actor.cookies.size).toBe(0);
  });

  test('is slowed for a guesser, whom not even the right password helps; who has signed in there before is let in', async () => {
    const owner = await signedInAs(linkWorker());
    const guesser = atAnotherBrowser(owner);
    for (let turn = 0; turn < 5; turn += 1) expect((await signIn(guesser, `guess number ${turn}`)).status).toBe(401);
    const stopped = await signIn(guesser);
    expect(stopped.status).toBe(429);
    // How long to wait stands in the header, for the portal to say once.
    expect(JSON.parse(stopped.body)).toMatchObject({ message: 'Too many tries.' });
    expect((await signIn(atAnotherBrowser(owner))).status, 'from a third browser').toBe(429);
    expect((await signIn(owner)).status, 'where it is known').toBe(200);
  });

  test('slows a guesser at one address who tries many accounts', async () => {
    const guesser = await aMember(practiceReferrer());
    const statuses: number[] = [];
    for (let turn = 0; turn < 52; turn += 1) {
      statuses.push(
        (await post(guesser, 'sign-in/email', { email: `someone${turn}@example.test`, password: 'x'.repeat(12) }))
          .statusCode,
      );
    }
    expect(statuses.slice(0, 50)).not.toContain(429);
    expect(statuses.slice(50)).toEqual([429, 429]);
  });

  test.each([
    'sign-up/email',
    'change-password',
    'update-user',
    'delete-user',
    'list-sessions',
    'forget-password',
    'change-email',
    'two-factor/send-otp',
  ])('is all there is: %s is not open to the world', async (path) => {
    const actor = await signedInAs(practiceReferrer());
    expect(
      (await post(actor, path, { email: 'x@example.test', password, newPassword: password, name: 'x' })).statusCode,
    ).toBe(404);
  });
});

describe('A session', () => {
  test('that has idled for half an hour is over', async () => {
    const actor = await signedInAs(linkWorker());
    expect(await codeOf(actor)).toBeUndefined();
    await server.owner.query(`update auth.session set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [
      actor.userId,
    ]);
    expect(await codeOf(actor)).toBe('UNAUTHENTICATED');
  });

  test('is over after twelve hours, however busy it was', async () => {
    const actor = await signedInAs(linkWorker());
    await server.owner.query(
      `update auth.session set "createdAt" = now() - interval '11 hours 59 minutes' where "userId" = $1`,
      [actor.userId],
    );
    expect(await codeOf(actor)).toBeUndefined();
    await server.owner.query(
      `update auth.session set "createdAt" = now() - interval '12 hours 1 minute' where "userId" = $1`,
      [actor.userId],
    );
    expect(await codeOf(actor)).toBe('UNAUTHENTICATED');
  });

  test('ends by signing out, also for whoever kept its cookies', async () => {
    const actor = await signedInAs(linkWorker());
    await runAs(actor, counts);
    const kept = new Map(actor.cookies);
    expect((await post(actor, 'sign-out', {})).statusCode).toBe(200);
    expect(await codeOf(actor)).toBe('UNAUTHENTICATED');
    kept.forEach((value, name) => actor.cookies.set(name, value));
    expect(await codeOf(actor)).toBe('UNAUTHENTICATED');
  });

  test('is not ended by another site', async () => {
    const actor = await signedInAs(linkWorker());
    expect((await post(actor, 'sign-out', {}, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect(await codeOf(actor)).toBeUndefined();
  });

  test('does not start from a cookie somebody wrote themselves', async () => {
    const actor = await signedInAs(linkWorker());
    for (const name of actor.cookies.keys()) actor.cookies.set(name, `${actor.cookies.get(name)!.slice(0, -3)}abc`);
    expect(await codeOf(actor)).toBe('UNAUTHENTICATED');
  });
});

describe('A membership', () => {
  test('that a manager ends is felt by its holder with the next operation', async () => {
    const leaver = await signedInAs(practiceReferrer());
    const manager = await signedInAs(practiceManager(leaver.organisation));
    expect(await codeOf(leaver)).toBeUndefined();
    const end = 'mutation End($id: ID!) { endMembership(id: $id) { __typename ... on Problem { message } } }';
    expect(await dataAs(manager, end, { id: leaver.membershipId })).toEqual({
      endMembership: { __typename: 'Organisation' },
    });
    expect(await codeOf(leaver)).toBe('UNAUTHENTICATED');
    expect(await dataAs(manager, end, { id: manager.membershipId })).toMatchObject({
      endMembership: { __typename: 'InvalidInput' },
    });
  });

  test('is acted under one at a time: what one shows, the other does not', async () => {
    const place = await aNeighbourhood();
    const referral = await aReferral(place).sent().create();
    const both = await signedInAs(linkWorker(place.team));
    const elsewhere = await anOrganisation('COMMUNITY');
    const second = await aMembership(both.userId, both.name, both.email, 'SERVICE_COORDINATOR', elsewhere);
    const one = (id: string) => `query One { referral(id: "${id}") { id } }`;
    expect(await codeOf(both, one(referral.id))).toBeUndefined();
    const first = both.membershipId;
    both.membershipId = second;
    expect(await codeOf(both, one(referral.id))).toBe('NOT_FOUND');
    both.membershipId = undefined;
    expect(await codeOf(both, counts)).toBe('FORBIDDEN');
    const { viewer } = await dataAs<{ viewer: { memberships: { id: string }[] } }>(
      both,
      'query Who { viewer { actingAs { id } memberships { id } } }',
    );
    expect(viewer).toEqual({ actingAs: null, memberships: [{ id: first }, { id: second }] });
  });

  test('of somebody else cannot be named', async () => {
    const [mine, theirs] = [await signedInAs(coordinator()), await signedInAs(coordinator())];
    mine.membershipId = theirs.membershipId;
    expect(await codeOf(mine)).toBe('FORBIDDEN');
  });
});
