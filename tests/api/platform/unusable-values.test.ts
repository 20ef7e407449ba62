import { anonymous } from '@kith/api/platform/actor';
import type { Unit } from '@kith/api/platform/unit-of-work/unit';
import { expect, test } from 'vitest';
import { theServer } from '../../testkit/server.js';

async function inUnit(work: (unit: Unit) => Promise<unknown>): Promise<unknown> {
  const { database, clock } = await theServer();
  const operation = { name: 'tests', requestId: 'tests', wrote: true };
  return database.units.run({ actor: anonymous, clock, mode: 'write', operation }, work);
}

test.each([
  ['no id', 'select cast($1 as uuid)', 'x'],
  ['no date', 'select cast($1 as date)', '2026-02-31'],
  ['a number beyond its type', 'select cast($1 as smallint)', '70000'],
])('What somebody sent and no column can hold is theirs to put right: %s', async (_what, sql, value) => {
  await expect(inUnit((unit) => unit.query(sql, [value]))).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
