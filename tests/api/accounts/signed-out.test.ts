import { beforeAll, describe, expect, test } from 'vitest';
import { linkWorker, signedInAs, type Actor } from '../../testkit/actors.js';
import { run, runAs } from '../../testkit/run.js';
import { theServer, type TestServer } from '../../testkit/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await theServer();
});

const who = 'query Who { viewer { id name email } }';
const acting = 'query Acting { viewer { actingAs { id } memberships { id } } }';

const codeOf = async (actor: Actor, query: string) => (await runAs(actor, query)).errors[0]?.extensions?.code;

const ask = (actor: Actor, method: 'GET' | 'POST', path: string) =>
  server.app.inject({
    method,
    url: `/api/auth/${path}`,
    headers: actor.headers(),
    ...(method === 'POST' ? { payload: {} } : {}),
  });

/** What a browser holds after some work: the session, its short-lived copy and the memberships. */
async function atWork(): Promise<{ actor: Actor; kept: Map<string, string> }> {
  const actor = await signedInAs(linkWorker());
  expect((await runAs(actor, who)).data).toMatchObject({ viewer: { id: actor.userId } });
  return { actor, kept: new Map(actor.cookies) };
}

const withKept = ({ actor, kept }: { actor: Actor; kept: Map<string, string> }): Actor => {
  kept.forEach((value, name) => actor.cookies.set(name, value));
  return actor;
};

describe('After signing out', () => {
  test('the browser holds no cookie that says who somebody was', async () => {
    const { actor, kept } = await atWork();
    expect([...kept.keys()]).toEqual(expect.arrayContaining(['kith.session_token', 'kith.pass']));
    const response = await ask(actor, 'POST', 'sign-out');
    expect(response.statusCode).toBe(200);
    actor.keep(response.cookies);
    expect([...actor.cookies.keys()].filter((name) => !name.startsWith('kith.device'))).toEqual([]);
    const ended = response.cookies.filter(({ name }) => name === 'kith.pass');
    expect(ended).toMatchObject([{ path: '/', httpOnly: true }]);
    expect((await run<{ viewer: object | null }>(who)).data).toEqual({ viewer: null });
  });

  test('who kept the cookies is answered nothing, not even who it was', async () => {
    const held = await atWork();
    await ask(held.actor, 'POST', 'sign-out');
    const thief = withKept(held);
    expect(await codeOf(thief, who)).toBe('UNAUTHENTICATED');
    expect(await codeOf(thief, acting)).toBe('UNAUTHENTICATED');
    expect(await codeOf(thief, 'query Public { services(first: 1) { edges { node { id } } } }')).toBe(
      'UNAUTHENTICATED',
    );
    const { membershipId } = thief;
    thief.membershipId = undefined;
    expect(await codeOf(thief, who), 'as nobody in particular').toBe('UNAUTHENTICATED');
    thief.membershipId = membershipId;
    const session = await ask(thief, 'GET', 'get-session');
    expect({ status: session.statusCode, body: session.body }).toEqual({ status: 200, body: 'null' });
  });
});

test('A session that has ended in the database answers nothing on the word of a cookie', async () => {
  const held = await atWork();
  await server.owner.query('delete from auth.session where "userId" = $1', [held.actor.userId]);
  expect(await codeOf(withKept(held), who)).toBe('UNAUTHENTICATED');
});
