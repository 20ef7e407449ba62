import { describe, expect, test } from 'vitest';
import { linkWorker, password, signedInAs, signIn, type Actor } from '../../testkit/actors.js';
import { atAnotherBrowser, authRequest } from '../../testkit/auth-request.js';
import { oneTimeCode } from '../../testkit/one-time-code.js';
import { runAs } from '../../testkit/run.js';

interface SetUp {
  actor: Actor;
  address: string;
  backupCodes: string[];
}

async function post(actor: Actor, path: string, payload: object) {
  const { statusCode, body } = await authRequest(actor, path, payload);
  return { status: statusCode, body: JSON.parse(body || '{}') as Record<string, unknown> };
}

/** Somebody who has set up an authenticator app, and has closed the browser since. */
async function withASecondStep(): Promise<SetUp> {
  const first = await signedInAs(linkWorker());
  const { status, body } = await post(first, 'two-factor/enable', { password });
  expect(status).toBe(200);
  const { totpURI: address, backupCodes } = body as { totpURI: string; backupCodes: string[] };
  expect((await post(first, 'two-factor/verify-totp', { code: oneTimeCode(address) })).status).toBe(200);
  const actor = atAnotherBrowser(first);
  return { actor, address, backupCodes };
}

const isSignedIn = async (actor: Actor) => {
  const { data } = await runAs<{ viewer: object | null }>(actor, 'query Who { viewer { id } }');
  return data.viewer !== null;
};

describe('Somebody with an authenticator app', () => {
  test('is not signed in by the password alone, and is by the code after it', async () => {
    const { actor, address } = await withASecondStep();
    const { status, body } = await signIn(actor);
    expect({ status, body: JSON.parse(body) as unknown }).toMatchObject({
      status: 200,
      body: { twoFactorRedirect: true },
    });
    expect(await isSignedIn(actor)).toBe(false);
    expect((await post(actor, 'two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect(await isSignedIn(actor)).toBe(false);
    expect((await post(actor, 'two-factor/verify-totp', { code: oneTimeCode(address) })).status).toBe(200);
    expect(await isSignedIn(actor)).toBe(true);
  });

  test('who has lost the telephone uses a backup code, once', async () => {
    const { actor, backupCodes } = await withASecondStep();
    await signIn(actor);
    expect((await post(actor, 'two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(200);
    expect(await isSignedIn(actor)).toBe(true);
    const again = atAnotherBrowser(actor);
    await signIn(again);
    expect((await post(again, 'two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401);
  });

  test('is not set up by who does not know the password', async () => {
    const actor = await signedInAs(linkWorker());
    expect((await post(actor, 'two-factor/enable', { password: 'not the password' })).status).toBe(400);
  });

  test('has few tries at the code', async () => {
    const { actor, address } = await withASecondStep();
    await signIn(actor);
    for (let turn = 0; turn < 12; turn += 1) await post(actor, 'two-factor/verify-totp', { code: '000000' });
    expect((await post(actor, 'two-factor/verify-totp', { code: oneTimeCode(address) })).status).not.toBe(200);
    expect(await isSignedIn(actor)).toBe(false);
  });
});
