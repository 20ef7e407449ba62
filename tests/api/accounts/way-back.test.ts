import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMember, linkWorker, signedInAs, signIn, type Actor } from '../../testkit/actors.js';
import { atAnotherBrowser, authRequest } from '../../testkit/auth-request.js';
import { aMailbox, type Mailbox } from '../../testkit/mailbox.js';
import { runAs } from '../../testkit/run.js';
import { startServer, useServer, type TestServer } from '../../testkit/server.js';

const from = 'kith@example.org';
const another = 'three random words';

let mailbox: Mailbox;
let server: TestServer;
beforeAll(async () => {
  mailbox = await aMailbox();
  server = await useServer(startServer({ config: { mail: { smtpUrl: mailbox.smtpUrl, from } } }));
});
afterAll(() => mailbox.close());

const ask = (actor: Actor, email = actor.email) => authRequest(actor, 'request-password-reset', { email });
const choose = (actor: Actor, token: string, newPassword = another) =>
  authRequest(actor, 'reset-password', { token, newPassword });

const tokenIn = (text = '') => /http:\/\/kith\.test\/new-password#(\S+)/.exec(text)?.[1] ?? '';

/** Somebody who has asked for a link, and its token. */
async function whoAsked(): Promise<{ actor: Actor; token: string }> {
  const actor = await aMember(linkWorker());
  await ask(actor);
  const [mail] = await mailbox.to(actor.email);
  return { actor, token: tokenIn(mail?.text) };
}

const isSignedIn = async (actor: Actor) =>
  (await runAs<{ viewer: object | null }>(actor, 'query Who { viewer { id } }')).data.viewer !== null;

describe('Who has lost a password', () => {
  test('is sent a link and signs in with a new one; the old one and all sessions are over', async () => {
    const actor = await signedInAs(linkWorker());
    const atHome = atAnotherBrowser(actor);
    expect((await ask(atHome)).statusCode).toBe(200);
    const [mail] = await mailbox.to(actor.email);
    expect((await choose(atHome, tokenIn(mail?.text))).statusCode).toBe(200);
    expect(await isSignedIn(actor)).toBe(false);
    expect(await isSignedIn(atHome), 'a new password is no sign-in').toBe(false);
    expect((await signIn(atHome)).status).toBe(401);
    expect((await signIn(atHome, another)).status).toBe(200);
  });

  test('gets a mail that says nothing of them but the address it goes to', async () => {
    const { actor } = await whoAsked();
    const [mail] = await mailbox.to(actor.email);
    expect(mail).toMatchObject({ subject: 'Choose a new password for Kith', from: { address: from } });
    const all = JSON.stringify(mail).replaceAll(actor.email, '');
    for (const personal of [...actor.name.split(' '), actor.organisation.name, actor.userId]) {
      expect(all).not.toContain(personal);
    }
    expect(mail?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
  });

  test('uses the link once, also twice at the same moment, and it ends those sent beside it', async () => {
    const { actor, token } = await whoAsked();
    await ask(actor);
    const [, second] = await mailbox.to(actor.email, 2);
    const statuses = (await Promise.all([choose(actor, token), choose(actor, token)])).map((each) => each.statusCode);
    expect(statuses).toEqual(expect.arrayContaining([200, 400]));
    for (const used of [token, tokenIn(second?.text)]) {
      expect(JSON.parse((await choose(actor, used)).body)).toMatchObject({ code: 'INVALID_TOKEN' });
    }
  });

  test('has three quarters of an hour for it', async () => {
    const { actor, token } = await whoAsked();
    const age = (minutes: number) =>
      server.owner.query(
        `update auth.verification set "expiresAt" = "expiresAt" - make_interval(mins => $2) where value = $1`,
        [actor.userId, minutes],
      );
    await age(44);
    expect((await choose(actor, token, 'short')).body, 'still good').toContain('PASSWORD_TOO_SHORT');
    await age(2);
    expect((await choose(actor, token)).body).toContain('INVALID_TOKEN');
    expect((await signIn(actor)).status, 'with the old one').toBe(200);
  });

  test('is let in on the device where the new one was chosen, whatever strangers guess', async () => {
    const { actor, token } = await whoAsked();
    const stranger = atAnotherBrowser(actor);
    for (let turn = 0; turn < 5; turn += 1) await signIn(stranger, `guess number ${turn}`);
    expect((await signIn(actor)).status, 'kept out as long as it goes on').toBe(429);
    await choose(actor, token);
    expect((await signIn(actor, another)).status).toBe(200);
    expect((await signIn(stranger, another)).status).toBe(429);
  });

  test('gets the mail although the mail server was busy at first', async () => {
    const actor = await aMember(linkWorker());
    mailbox.refuse(1);
    await ask(actor);
    expect(await mailbox.to(actor.email)).toHaveLength(1);
  });
});

describe('Who asks in another’s name', () => {
  test('is answered alike whether the address is known or not, and nobody is written to who is not', async () => {
    const actor = await aMember(linkWorker());
    const known = await ask(actor);
    const unknown = await ask(actor, 'nobody@example.org');
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    await mailbox.to(actor.email);
    expect(mailbox.received.filter(({ to }) => to?.some(({ address }) => address === 'nobody@example.org'))).toEqual(
      [],
    );
  });

  test('fills no mailbox: three mails in a quarter of an hour, and their links go on working', async () => {
    const actor = await aMember(linkWorker());
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(atAnotherBrowser(actor))));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    const mails = await mailbox.to(actor.email, 3);
    await new Promise((later) => setTimeout(later, 300));
    expect(mailbox.received.filter(({ to }) => to?.[0]?.address === actor.email)).toHaveLength(3);
    expect((await choose(actor, tokenIn(mails[0]?.text))).statusCode).toBe(200);
  });

  test('changes nothing by a link of their own making, and finds none in the table', async () => {
    const { actor, token } = await whoAsked();
    expect((await choose(actor, 'no such token')).statusCode).toBe(400);
    const { rows } = await server.owner.query<{ row: string }>('select v::text as row from auth.verification v');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    expect((await signIn(actor)).status).toBe(200);
  });

  test.each(['', 'nobody', 'a b@example.org', `${'a'.repeat(300)}@example.org`])(
    'needs an address: "%s"',
    async (email) => {
      const actor = await aMember(linkWorker());
      const { statusCode, body } = await ask(actor, email);
      expect([statusCode, JSON.parse(body)]).toMatchObject([400, { code: 'INVALID_EMAIL' }]);
    },
  );
});
