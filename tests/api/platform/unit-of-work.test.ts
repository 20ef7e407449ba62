import type { Actor } from '@kith/api/platform/actor';
import { anonymous } from '@kith/api/platform/actor';
import type { Unit } from '@kith/api/platform/unit-of-work/unit';
import type { PoolClient } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { linkWorker, signedInAs } from '../../testkit/actors.js';
import { uuidv7 } from '../../testkit/ids.js';
import { startServer, theServer, useServer, type TestServer } from '../../testkit/server.js';
import { hangUpOn, theTruth } from '../../testkit/truth.js';

let server: TestServer;
beforeAll(async () => {
  // Two connections: a leak or a nested checkout shows at once.
  server = await useServer(startServer({ config: { poolSize: 2 } }));
});

const request = (actor: Actor = anonymous) => ({
  actor,
  clock: server.clock,
  mode: 'write' as const,
  operation: { name: 'a test', requestId: 'tests', wrote: true },
});

const inUnit = <T>(work: (unit: Unit) => Promise<T>, actor?: Actor) => server.database.units.run(request(actor), work);
const leaveWord = (unit: Unit, topic: string) =>
  unit.query('insert into outbox_message (id, topic, entity_id, made_at) values ($1, $2, $1, now())', [
    uuidv7(),
    topic,
  ]);
const wordsLeft = (topic: string) => theTruth('select from outbox_message where topic = $1', [topic]);
const rawClient = (unit: Unit) => (unit.manager.queryRunner as unknown as { connect(): Promise<PoolClient> }).connect();
const pidOf = async (unit: Unit) => (await unit.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]!.pid;

async function asMember(): Promise<Actor> {
  const { userId, name, email, membershipId, organisation, role } = await signedInAs(linkWorker());
  const [session] = (
    await server.owner.query<{ id: string }>('select id from auth.session where "userId" = $1', [userId])
  ).rows;
  return {
    kind: 'MEMBER',
    userId,
    sessionId: session!.id,
    name,
    email,
    membershipId: membershipId!,
    organisationId: organisation.id,
    role,
  };
}

describe('A unit of work', () => {
  test('keeps what was written, all of it', async () => {
    await inUnit(async (unit) => {
      await leaveWord(unit, 'kept');
      await leaveWord(unit, 'kept');
    });
    expect(await wordsLeft('kept')).toHaveLength(2);
  });

  test('writes nothing when an error is thrown in it', async () => {
    const work = inUnit(async (unit) => {
      await leaveWord(unit, 'thrown');
      throw new Error('thought better of it');
    });
    await expect(work).rejects.toThrow('thought better of it');
    expect(await wordsLeft('thrown')).toHaveLength(0);
  });

  test('fails when somebody swallowed a database error in it, and writes nothing', async () => {
    const work = inUnit(async (unit) => {
      await leaveWord(unit, 'swallowed');
      await unit.query('select from nowhere').catch(() => undefined);
      return 'all is well';
    });
    await expect(work).rejects.toThrow('"nowhere" does not exist');
    expect(await wordsLeft('swallowed')).toHaveLength(0);
  });

  test('looks at the tag of COMMIT: a failure nobody heard of is heard of there', async () => {
    const work = inUnit(async (unit) => {
      await leaveWord(unit, 'unheard');
      const client = await rawClient(unit);
      await client.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await wordsLeft('unheard')).toHaveLength(0);
  });

  test('refuses another inside it, which would wait for its own pool', async () => {
    const work = inUnit(() => inUnit((inner) => pidOf(inner)));
    await expect(work).rejects.toThrow('inside another');
  });

  test('lets its statements wait for each other', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(warning.message);
    process.on('warning', listen);
    const answers = await inUnit((unit) =>
      Promise.all([1, 2, 3, 4].map((n) => unit.query<{ n: number }>('select $1::int as n', [n]))),
    );
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(answers.map(([row]) => row?.n)).toEqual([1, 2, 3, 4]);
    expect(warnings.filter((warning) => warning.includes('query'))).toEqual([]);
  });

  test('says that the database is away when its connection breaks, and the next one gets another connection', async () => {
    let broken = 0;
    const work = inUnit(async (unit) => {
      broken = await pidOf(unit);
      await hangUpOn('pid = $1', [broken]);
      await unit.query('select 1');
    });
    await expect(work).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    const pids = await Promise.all([inUnit(pidOf), inUnit(pidOf)]);
    expect(pids).not.toContain(broken);
  });
});

describe('The actor of a unit', () => {
  const settings = (unit: Unit) =>
    unit.query<Record<string, string | null>>(
      `select nullif(current_setting('kith.user_id', true), '') as "user", nullif(current_setting('kith.organisation_id', true), '') as organisation,
              kith.case_organisation_id()::text as case_organisation, kith.role() as role`,
    );
  const nobody = { user: null, organisation: null, case_organisation: null, role: null };

  test('is gone with it: whoever borrows the connection next is nobody', async () => {
    const member = await asMember();
    for (const ending of ['commit', 'rollback'] as const) {
      const pids = new Set<number>();
      for (let round = 0; round < 4; round += 1) {
        const work = inUnit(async (unit) => {
          pids.add(await pidOf(unit));
          expect(await settings(unit)).toMatchObject([{ role: 'LINK_WORKER' }]);
          if (ending === 'rollback') throw new Error('rolled back');
        }, member);
        await work.catch((error: Error) => expect(error.message).toBe('rolled back'));
        await inUnit(async (unit) => expect(await settings(unit)).toEqual([nobody]));
        expect(await server.owner.query('select 1')).toBeDefined();
      }
      expect(pids.size).toBeLessThanOrEqual(2);
    }
  });

  test('is looked up again: who is not in the tables any more does not begin', async () => {
    const member = await asMember();
    await inUnit(pidOf, member);
    await server.owner.query('delete from auth.session where "userId" = $1', [(member as { userId: string }).userId]);
    await expect(inUnit(pidOf, member)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('cannot name another’s membership or session', async () => {
    const [mine, theirs] = [await asMember(), await asMember()];
    if (mine.kind !== 'MEMBER' || theirs.kind !== 'MEMBER') throw new Error('Both are members.');
    await expect(inUnit(pidOf, { ...mine, membershipId: theirs.membershipId })).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    await expect(inUnit(pidOf, { ...mine, sessionId: theirs.sessionId })).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  test('that is the clock is refused to the role that serves the graph', async () => {
    await expect(inUnit(pidOf, { kind: 'SYSTEM', name: 'not the clock' })).rejects.toThrow(
      'permission denied for function begin_system',
    );
  });
});

test('Nobody is left holding a connection after all of this', async () => {
  const { database } = await theServer();
  const both = await Promise.all([1, 2].map(() => database.units.run(request(), pidOf)));
  expect(new Set(both).size).toBe(2);
});
