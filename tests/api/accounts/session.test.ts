import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import {
  aMember,
  aMembership,
  coordinator,
  linkWorker,
  practiceManager,
  practiceReferrer,
  signedInAs,
  signIn,
  type Actor,
} from '../../testkit/actors.js';
import { atAnotherBrowser, authRequest } from '../../testkit/auth-request.js';
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

describe('A session', () => {
  test('is another one after each sign-in, and the one before is over for whoever kept its cookies', async () => {
    const actor = await signedInAs(linkWorker());
    const kept = atAnotherBrowser(actor);
    actor.cookies.forEach((value, name) => kept.cookies.set(name, value));
    expect(await codeOf(kept)).toBeUndefined();
    expect((await signIn(actor)).status).toBe(200);
    const session = [...actor.cookies.keys()].find((name) => name.includes('session_token'))!;
    expect(actor.cookies.get(session)).not.toBe(kept.cookies.get(session));
    expect(await codeOf(actor)).toBeUndefined();
    expect(await codeOf(kept)).toBe('UNAUTHENTICATED');
  });

  test('that somebody else chose is not the one that sign-in opens', async () => {
    const actor = await aMember(linkWorker());
    actor.cookies.set('kith.session_token', 'chosen-by-somebody.else');
    expect((await signIn(actor)).status).toBe(200);
    expect(actor.cookies.get('kith.session_token')).not.toContain('chosen-by-somebody');
  });

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
    expect((await authRequest(actor, 'sign-out', {})).statusCode).toBe(200);
    expect(await codeOf(actor)).toBe('UNAUTHENTICATED');
    kept.forEach((value, name) => actor.cookies.set(name, value));
    expect(await codeOf(actor)).toBe('UNAUTHENTICATED');
  });

  test('is not ended by another site', async () => {
    const actor = await signedInAs(linkWorker());
    expect((await authRequest(actor, 'sign-out', {}, { origin: 'https://evil.example' })).statusCode).toBe(403);
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
    const who = await runAs<{ viewer: object | null }>(leaver, 'query Who { viewer { id } }');
    expect(who.data?.viewer ?? null, 'the session too').toBeNull();
    const sessions = await server.owner.query('select from auth.session where "userId" = $1', [leaver.userId]);
    expect(sessions.rowCount).toBe(0);
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
