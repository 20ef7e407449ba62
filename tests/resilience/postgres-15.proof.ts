import { startEmbeddedPostgres } from '@kith/api/database/embedded-postgres/embedded-postgres';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adminSql } from '../testkit/cluster.js';
import { proof } from '../testkit/proof.js';
import { fetchPostgres } from './other-postgres/fetch-postgres.js';
import { runApiTests } from './other-postgres/run-tests.js';

/** The oldest that Kith runs on (README) is 15.14; of the packages for it this is the one at hand. */
const version = '15.18.0-beta.17';

proof(
  {
    name: 'postgres-15',
    goal: 'the whole API suite passes on PostgreSQL 15',
    // Nothing is fetched within `npm test` and `.ci/run`.
    sizes: { seconds: 0, short: 0, usual: 1, full: 1 },
  },
  async ({ say }) => {
    const packaged = await fetchPostgres(version).catch((error: Error) => error);
    if (packaged instanceof Error)
      return { figure: `not run: npm has no PostgreSQL 15 for us, ${packaged.message}`, ok: false };
    const dataDirectory = mkdtempSync(join(tmpdir(), 'kith-postgres-15-'));
    // Its initdb leaves the folder it is started in, by which alone the user of a server finds a closed one.
    chmodSync(dataDirectory, 0o755);
    const postgres = await startEmbeddedPostgres({ dataDirectory, durable: false, packaged });
    try {
      const { rows } = await adminSql(postgres.superuserUrl, 'show server_version');
      const [{ server_version: running }] = rows as [{ server_version: string }];
      say(`PostgreSQL ${running} is running`);
      await adminSql(postgres.superuserUrl, 'alter role kith_owner createdb');
      const { passed, failed, skipped, failures, exitCode } = await runApiTests(postgres.ownerUrl);
      return {
        figure:
          `on PostgreSQL ${running} ${passed} passed, ${failed} failed, ${skipped} skipped` +
          (failed > 0 ? `: ${failures.slice(0, 3).join('; ')}` : ''),
        ok: exitCode === 0 && failed === 0 && passed > 0 && running.startsWith('15.'),
      };
    } finally {
      await postgres.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  },
);
