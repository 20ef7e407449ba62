import { migrate, migrations } from '@kith/api/database/migrate';
import { expect, test } from 'vitest';
import { adminSql, copyDatabase } from '../../testkit/cluster.js';
import { testSecret } from '../../testkit/config.js';

test('Of instances that start at once on an empty database one migrates, and none waits for ever', async () => {
  const empty = await copyDatabase('template1');
  try {
    await Promise.all([1, 2, 3].map(() => migrate(empty.ownerUrl, testSecret)));
    const { rows } = await adminSql(empty.ownerUrl, 'select count(*)::int as applied from migrations');
    expect(rows).toEqual([{ applied: migrations.length }]);
  } finally {
    await empty.drop();
  }
});
