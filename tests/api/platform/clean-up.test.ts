import { cleanUp, keptFor } from '@kith/api/platform/clean-up';
import { expect, test } from 'vitest';
import { inTheSystem } from '../../testkit/clockwork.js';
import { uuidv7 } from '../../testkit/ids.js';
import { aPerson } from '../../testkit/people.js';
import { practiceReferrer, signedInAs } from '../../testkit/actors.js';
import { theServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';

const hours = (count: number) => new Date(Date.now() - count * 3_600_000);

async function aMessage(deliveredAt: Date | null, madeAt = hours(24 * 90)): Promise<string> {
  const id = uuidv7();
  await theTruth('insert into outbox_message values ($1, $2, $1, $3, $4)', [id, 'tests', madeAt, deliveredAt]);
  return id;
}

async function aRememberedKey(madeAt: Date): Promise<string> {
  const key = uuidv7();
  await theTruth("insert into idempotency_key values ($1, $1, $2, 'tests', '', $1, $3)", [uuidv7(), key, madeAt]);
  return key;
}

test('What is kept long enough goes, and nothing else', async () => {
  const gone = [await aMessage(hours(keptFor.outboxDays * 24 + 1)), await aMessage(hours(24 * 365))];
  const stay = [await aMessage(hours(keptFor.outboxDays * 24 - 1)), await aMessage(null)];
  const goneKey = await aRememberedKey(hours(keptFor.idempotencyHours + 1));
  const stayKey = await aRememberedKey(hours(keptFor.idempotencyHours - 1));
  expect(await inTheSystem('clean-up', cleanUp)).toEqual({ outboxMessages: 2, idempotencyKeys: 1, more: false });
  const messages = await theTruth<{ id: string }>("select id from outbox_message where topic = 'tests' order by id");
  expect(messages.map(({ id }) => id)).toEqual([...stay].sort());
  expect(gone).toHaveLength(2);
  const keys = await theTruth<{ key: string }>("select key from idempotency_key where mutation = 'tests'");
  expect(keys.map(({ key }) => key)).toEqual([stayKey]);
  expect(goneKey).not.toBe(stayKey);
  expect(await inTheSystem('clean-up', cleanUp)).toEqual({ outboxMessages: 0, idempotencyKeys: 0, more: false });
});

test('What is many comes in turns', async () => {
  await theTruth(
    `insert into outbox_message select gen_random_uuid(), 'many', gen_random_uuid(), now() - interval '60 days', now() - interval '59 days'
     from generate_series(1, 5001)`,
  );
  expect(await inTheSystem('clean-up', cleanUp)).toMatchObject({ outboxMessages: 5000, more: true });
  expect(await inTheSystem('clean-up', cleanUp)).toMatchObject({ outboxMessages: 1, more: false });
});

test('The graph itself may remove neither, nor a member’s own key', async () => {
  const actor = await signedInAs(practiceReferrer());
  await aPerson(actor);
  const { database, clock } = await theServer();
  const asMember = (sql: string) =>
    database.units.run(
      {
        actor: { kind: 'ANONYMOUS' },
        clock,
        mode: 'write',
        operation: { name: 'tests', requestId: 'tests', wrote: true },
      },
      (unit) => unit.change(sql),
    );
  await expect(asMember('delete from idempotency_key')).rejects.toThrow(/permission denied/);
  await expect(asMember('delete from outbox_message')).rejects.toThrow(/permission denied/);
});

test('What goes is found by an index', async () => {
  const plan = await inTheSystem('plan', async (unit) => {
    await unit.query('set local enable_seqscan = off');
    await unit.query('set local enable_bitmapscan = off');
    const lines = async (sql: string) =>
      (await unit.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`)).map((line) => line['QUERY PLAN']);
    return [
      ...(await lines('select id from outbox_message where delivered_at < now() order by delivered_at limit 5000')),
      ...(await lines('select key from idempotency_key where made_at < now() order by made_at limit 5000')),
    ].join('\n');
  });
  expect(plan).toContain('using ix_outbox_message_delivered');
  expect(plan).toContain('using ix_idempotency_key_made_at');
});
