import { beforeAll, expect, test } from 'vitest';
import { aMember, linkWorker, password, type Actor } from '../testkit/actors.js';
import { startServer, useServer, type TestServer } from '../testkit/server.js';
import { bodyFor } from '../testkit/trusted.js';

const origin = 'https://kith.test';

let server: TestServer;
let actor: Actor;
beforeAll(async () => {
  server = await useServer(startServer({ config: { origin } }));
  actor = await aMember(linkWorker());
});

interface SetCookie {
  name: string;
  value: string;
  [attribute: string]: unknown;
}

async function post(url: string, payload: object, cookies: SetCookie[] = []) {
  const cookie = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const response = await server.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { origin, ...(cookie ? { cookie, 'x-kith-membership': actor.membershipId! } : {}) },
  });
  return { status: response.statusCode, body: response.body, cookies: response.cookies as unknown as SetCookie[] };
}

test('Served by https, each cookie is taken from https alone, kept from scripts and from other sites', async () => {
  const signedIn = await post('/api/auth/sign-in/email', { email: actor.email, password });
  expect(signedIn.status).toBe(200);
  const asked = await post(
    '/graphql',
    bodyFor(server.documents.trust('query Who { viewer { id } }'), {}),
    signedIn.cookies,
  );
  expect(asked.body).toContain(actor.userId);
  const all = [...signedIn.cookies, ...asked.cookies];
  const names = all.map(({ name }) => name.replace(/\.[0-9a-f]{12}$/, ''));
  expect(names).toEqual(
    expect.arrayContaining(['__Secure-kith.session_token', '__Secure-kith.device', '__Secure-kith.pass']),
  );
  for (const cookie of all) {
    expect(cookie, cookie.name).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' });
    expect(cookie.name).toMatch(/^__Secure-/);
    expect(cookie, cookie.name).not.toHaveProperty('domain');
  }

  const out = await post('/api/auth/sign-out', {}, [...signedIn.cookies, ...asked.cookies]);
  expect(out.status).toBe(200);
  const cleared = out.cookies.filter(({ value }) => value === '').map(({ name }) => name);
  expect(cleared).toEqual(expect.arrayContaining(['__Secure-kith.session_token', '__Secure-kith.pass']));
  for (const cookie of out.cookies) expect(cookie, cookie.name).toMatchObject({ secure: true });
});
