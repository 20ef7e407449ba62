import { beforeAll, describe, expect, test } from 'vitest';
import { aMember, linkWorker, password, practiceReferrer, signedInAs, signIn } from '../../testkit/actors.js';
import { atAnotherBrowser, authRequest } from '../../testkit/auth-request.js';
import { theServer, type TestServer } from '../../testkit/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await theServer();
});

/** Guesses at many accounts from one address, a few at the same moment; answers their statuses. */
async function guessesFor(howMany: number, remoteAddress: string): Promise<number[]> {
  const statuses: number[] = [];
  const guess = async (turn: number) => {
    const payload = { email: `someone${turn}@example.test`, password: 'x'.repeat(12) };
    const { statusCode } = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload,
      remoteAddress,
    });
    statuses.push(statusCode);
  };
  for (let turn = 0; turn < howMany; turn += 4) {
    await Promise.all(Array.from({ length: Math.min(4, howMany - turn) }, (_, each) => guess(turn + each)));
  }
  return statuses;
}

describe('Signing in', () => {
  test('gives cookies that no script reads and no other site sends', async () => {
    const actor = await aMember(practiceReferrer());
    const response = await authRequest(actor, 'sign-in/email', { email: actor.email, password });
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
    const unknown = await authRequest(actor, 'sign-in/email', { email: 'nobody@example.test', password });
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
    const statuses = await guessesFor(52, guesser.address);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  test('is not stopped, where one is known, by a neighbour at the same address', async () => {
    const owner = await signedInAs(linkWorker());
    const neighbour = await aMember(practiceReferrer());
    const from = { remoteAddress: owner.address };
    await guessesFor(50, owner.address);
    const payload = { email: neighbour.email, password };
    const elsewhere = await server.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload, ...from });
    expect(elsewhere.statusCode, 'who is not known there').toBe(429);
    expect((await signIn(owner)).status).toBe(200);
  });

  test('lets no quarter of an hour hold more than five guesses, wherever it begins', async () => {
    const guesser = await aMember(practiceReferrer());
    const guess = async () => (await signIn(guesser, 'not the password at all')).status;
    try {
      expect(await guess()).toBe(401);
      server.clock.pass({ minutes: 14 });
      for (let turn = 0; turn < 4; turn += 1) expect(await guess()).toBe(401);
      server.clock.pass({ minutes: 2 });
      expect(await guess(), 'sixteen minutes after the first, two after the fifth').toBe(429);
      server.clock.pass({ minutes: 13 });
      expect(await guess(), 'a quarter of an hour after the fifth').toBe(401);
    } finally {
      server.clock.reset();
    }
  });

  test('forgives who was right their own guess, and no stranger theirs', async () => {
    const owner = await aMember(linkWorker());
    const guesser = atAnotherBrowser(owner);
    for (let turn = 0; turn < 4; turn += 1) await signIn(guesser, `guess number ${turn}`);
    expect((await signIn(owner)).status).toBe(200);
    expect((await signIn(guesser, 'guess number 5')).status).toBe(401);
    expect((await signIn(guesser, 'guess number 6')).status).toBe(429);
  });

  test('counts what is asked of somebody signed in, since the browser may be in other hands', async () => {
    const owner = await signedInAs(linkWorker());
    const tries: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      tries.push((await authRequest(owner, 'two-factor/enable', { password: `guess number ${turn}` })).statusCode);
    }
    expect(tries).toEqual([400, 400, 400, 400, 400, 429]);
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
      (await authRequest(actor, path, { email: 'x@example.test', password, newPassword: password, name: 'x' }))
        .statusCode,
    ).toBe(404);
  });
});
