import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { password, practiceReferrer, signedInAs, signIn, type Actor } from '../testkit/actors.js';
import { aKey } from '../testkit/ids.js';
import { registerPersonDocument, walter } from '../testkit/people.js';
import { runAs, type Answer } from '../testkit/run.js';
import { startServer, useServer, type TestServer } from '../testkit/server.js';
import { hangUpOn, theTruth } from '../testkit/truth.js';
import { DatabaseProxy } from './database-proxy.js';

let proxy: DatabaseProxy;
let server: TestServer;
let actor: Actor;
beforeAll(async () => {
  const started = startThroughProxy();
  server = await useServer(started);
  actor = await signedInAs(practiceReferrer());
});
afterAll(() => proxy.close());

async function startThroughProxy(): Promise<TestServer> {
  const { inject } = await import('vitest');
  proxy = await DatabaseProxy.to(inject('cluster').ownerUrl);
  return startServer({ databaseUrl: (url) => proxy.urlOf(url), config: { poolSize: 3 } });
}

const counts = 'query Counts { worklistCounts(box: SENT) { needsMe } }';
const register = (key: string) =>
  runAs(actor, registerPersonDocument, { input: { ...walter(), familyName: key.slice(-12) }, key });

const auth = (method: 'GET' | 'POST', path: string) =>
  server.app.inject({
    method,
    url: `/api/auth/${path}`,
    headers: actor.headers(),
    ...(method === 'POST' ? { payload: {} } : {}),
  });

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  expect(performance.now() - start, 'milliseconds').toBeLessThan(8_000);
  return result;
}

function expectUnavailable({ status, errors, data, text }: Answer): void {
  expect(status).toBe(503);
  expect(errors[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE');
  expect(data ?? null).toBeNull();
  expect(text).not.toMatch(/ECONN|terminated|timeout|127\.0\.0\.1/);
}

const ways = [
  { name: 'hangs up', fail: () => proxy.refuse() },
  { name: 'does not answer', fail: () => proxy.fallSilent() },
  { name: 'dies as it lets somebody in', fail: () => proxy.dieAtTheDoor() },
];

describe.each(ways)('While the database $name', ({ fail }) => {
  test('queries, mutations, readiness, sign-in, the session and sign-out answer 503 within eight seconds, and all is well once it is back', async () => {
    expect((await runAs(actor, counts)).status).toBe(200);
    fail();
    const key = aKey();
    const stale = [...actor.cookies].filter(([name]) => name === 'kith.pass');
    const answers = await timed(() => Promise.all([runAs(actor, counts), register(key)]));
    answers.forEach(expectUnavailable);
    // Without the short-lived cookies the session itself has to be looked up.
    for (const [name] of stale) actor.cookies.delete(name);
    expectUnavailable(await timed(() => runAs(actor, counts)));
    expect((await timed(() => signIn(actor, password))).status).toBe(503);
    for (const [method, path] of [
      ['GET', 'get-session'],
      ['POST', 'sign-out'],
    ] as const) {
      const answer = await timed(() => auth(method, path));
      expect(answer.statusCode, path).toBe(503);
      expect(answer.headers['retry-after'], path).toBe('5');
      expect(answer.body, path).not.toMatch(/ECONN|terminated|timeout|stack|\bat .*\.m?js|127\.0\.0\.1/);
      expect(answer.headers['set-cookie'], `${path} leaves the cookies, so that one can try again`).toBeUndefined();
    }
    expect((await timed(() => server.app.inject('/health/ready'))).statusCode).toBe(503);
    expect((await server.app.inject('/health/live')).statusCode).toBe(200);

    proxy.heal();
    await expect.poll(async () => (await server.app.inject('/health/ready')).statusCode, { timeout: 8_000 }).toBe(200);
    expect((await runAs(actor, counts)).data).toEqual({ worklistCounts: { needsMe: 0 } });
    expect((await register(key)).status).toBe(200);
    expect(await theTruth('select from person_identity where family_name = $1', [key.slice(-12)])).toHaveLength(1);
  }, 60_000);
});

test('Connections that the server closed while they were idle are noticed by nobody', async () => {
  await runAs(actor, counts);
  await hangUpOn("application_name like 'kith%'");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await runAs(actor, counts)).status).toBe(200);
});
