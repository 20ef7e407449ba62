import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { urlFor } from '@kith/api/database/roles';
import { functionsSql } from '../peers/postgraphile/functions.mjs';
import { openSessions } from '../data/members.mjs';
import { explainNothing } from '../growth/plans.mjs';
import { writeManifest } from './trusted.mjs';

function withRole(url, name, password) {
  const changed = new URL(url);
  changed.username = name;
  changed.password = password;
  return changed.toString();
}

/** The role of those who do without duties: it passes row-level security by, as an application's own user often does. */
const bareRoleSql = (password) => `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'bench_bare') then create role bench_bare login bypassrls; end if;
  end $$;
  alter role bench_bare password '${password}';
  grant usage on schema public to bench_bare;
  grant select, insert, update, delete on all tables in schema public to bench_bare;`;

/** Lets everybody in: the members' sessions, the role without duties, and a file that tells the peers who asks. */
export async function openAccess(database) {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  // Should somebody have killed the gate on growth half-way.
  await explainNothing(client);
  const password = randomBytes(18).toString('base64url');
  await client.query(bareRoleSql(password));
  await client.query(functionsSql);
  const actors = await openSessions(client);
  const { rows } = await client.query('select split_part(pg_read_file($1), chr(10), 1)::int as pid', [
    'postmaster.pid',
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  const actorsFile = join(folder, 'actors.json');
  writeFileSync(actorsFile, JSON.stringify(actors), { mode: 0o600 });
  return {
    client,
    actors,
    actorsFile,
    documentsFile: writeManifest(folder),
    postmasterPid: rows[0].pid,
    urls: {
      owner: database.ownerUrl,
      app: urlFor(database.ownerUrl, database.secret, 'kith_app'),
      bare: withRole(database.ownerUrl, 'bench_bare', password),
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await client.end();
    },
  };
}
