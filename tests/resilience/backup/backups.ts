import { backUp } from '@kith/api/cli/backup';
import { restore } from '@kith/api/cli/restore';
import { verifyAuditNow } from '@kith/api/cli/audit-verify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase, type DatabaseCopy } from '../../testkit/cluster.js';
import { testConfig } from '../../testkit/config.js';
import { truthIn } from '../../testkit/truth.js';

/** What a command printed, and why it failed. */
export interface Ran {
  said: string;
  failed: string | undefined;
}

/** A folder that goes with the test. */
export function aFolder(): { path(name: string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'kith-backups-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Where {
  ownerUrl: string;
  anchorFile: string;
}

async function ran(work: (terminal: Parameters<typeof backUp>[1]) => Promise<void>): Promise<Ran> {
  const said: string[] = [];
  const keep = (line: string) => {
    said.push(line);
  };
  const failed = await work({ say: keep, warn: keep, progress: process.stderr }).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { said: said.join('\n'), failed };
}

const configOf = ({ ownerUrl, anchorFile }: Where) => testConfig({ databaseUrl: ownerUrl, anchorFile });

/** `kith backup`, `kith restore` and `kith audit verify`, as at the terminal. */
export const kithBackup = (where: Where, file: string): Promise<Ran> =>
  ran((terminal) => backUp(configOf(where), terminal, file));
export const kithRestore = (where: Where, file: string, withoutAnchors = false): Promise<Ran> =>
  ran((terminal) => restore(configOf(where), terminal, file, { withoutAnchors }));
export const kithVerify = (where: Where): Promise<Ran> => ran((terminal) => verifyAuditNow(configOf(where), terminal));

/** An empty database, to be dropped by the test. */
export const anEmptyDatabase = (): Promise<DatabaseCopy> => copyDatabase();

/** A fingerprint of every row of every table that a backup holds, computed by the database and not by the backup. */
export async function fingerprint(ownerUrl: string): Promise<Map<string, string>> {
  const tables = await truthIn<{ name: string }>(
    ownerUrl,
    `select n.nspname || '."' || c.relname || '"' as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'auth') and c.relname not in ('session', 'verification', 'guess', 'migrations')`,
  );
  const prints = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await truthIn<{ print: string }>(
      ownerUrl,
      `select count(*) || ' ' || md5(coalesce(string_agg(r, ',' order by r), '')) as print
       from (select (to_jsonb(t) - 'written_in')::text as r from ${name} t) rows`,
    );
    prints.set(name, row!.print);
  }
  return prints;
}
