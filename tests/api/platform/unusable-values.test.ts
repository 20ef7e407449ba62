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

test.each([
  ['a division by zero', 'select 1 / ($1::int - 1)', '22012'],
  ['a root of less than nothing', 'select sqrt(-($1::float8))', '2201F'],
  ['a list of the wrong shape', 'select array[$1::int] || array[[array[1, 2]]]', '2202E'],
])('What our own SQL gets wrong is our mistake and said to be one: %s', async (_what, sql, code) => {
  const failure: unknown = await inUnit((unit) => unit.query(sql, [1])).catch((error: unknown) => error);
  expect(failure).not.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect((failure as { code?: string }).code).toBe(code);
});

test.each([
  ['reset-password', { token: 'before\u0000after', newPassword: 'a walk along the river' }],
  ['sign-in/email', { email: 'before\u0000after@example.org', password: 'a walk along the river' }],
])('Nor is it our mistake where it is sent to a page of sign-in: %s', async (page, payload) => {
  const { app } = await theServer();
  const headers = { origin: 'http://kith.test' };
  const response = await app.inject({ method: 'POST', url: `/api/auth/${page}`, payload, headers });
  expect(response.statusCode).toBe(400);
  expect(response.body).not.toContain('INTERNAL');
});
