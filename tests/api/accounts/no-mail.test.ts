import { expect, test } from 'vitest';
import { aMember, linkWorker, signIn } from '../../testkit/actors.js';
import { authRequest } from '../../testkit/auth-request.js';
import { kith } from '../../testkit/kith.js';
import { theServer } from '../../testkit/server.js';

test('Where Kith sends no mail, it says so', async () => {
  const { app } = await theServer();
  const actor = await aMember(linkWorker());
  expect((await app.inject('/api/auth/ways-back')).json()).toEqual({ mail: false });
  const { statusCode, body } = await authRequest(actor, 'request-password-reset', { email: actor.email });
  expect([statusCode, JSON.parse(body)]).toMatchObject([501, { code: 'NO_MAIL' }]);
});

test('There the administrator hands over a link, which works once and for somebody who has an account', async () => {
  const actor = await aMember(linkWorker());
  const [link = ''] = await kith('password-link', actor.email);
  expect(link).toMatch(/^http:\/\/kith\.test\/new-password#\S{20,}$/);
  const choose = (newPassword: string) =>
    authRequest(actor, 'reset-password', { token: new URL(link).hash.slice(1), newPassword });
  expect((await choose('three random words')).statusCode).toBe(200);
  expect((await choose('four other random words')).statusCode).toBe(400);
  expect((await signIn(actor, 'three random words')).status).toBe(200);
  await expect(kith('password-link', 'nobody@example.org')).rejects.toThrow('Nobody signs in as nobody@example.org.');
  await expect(kith('password-link', 'nobody')).rejects.toThrow(/email/i);
});
