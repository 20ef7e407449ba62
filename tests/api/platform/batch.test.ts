import { anonymous } from '@kith/api/platform/actor';
import { expect, test } from 'vitest';
import { theServer } from '../../testkit/server.js';

/** The same statement each time: what it divides by, and how long it sleeps before it answers. */
async function divided(by: number, seconds: number): Promise<unknown> {
  const { database, clock } = await theServer();
  const operation = { name: 'tests', requestId: 'tests', wrote: false };
  return database.units.run({ actor: anonymous, clock, mode: 'snapshot', operation }, (unit) =>
    unit.query('select 6 / $1::int as share, pg_sleep($2)::text as slept', [by, seconds]),
  );
}

test('A statement that fails on one connection does not take from another how its rows are read', async () => {
  expect(await divided(2, 0)).toEqual([{ share: 3, slept: '' }]);
  const underWay = divided(3, 1);
  await expect(divided(0, 0)).rejects.toMatchObject({ code: '22012' });
  expect(await underWay).toEqual([{ share: 2, slept: '' }]);
  expect(await divided(6, 0)).toEqual([{ share: 1, slept: '' }]);
});
