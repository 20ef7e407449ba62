import { once } from 'node:events';
import type { Client } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { Anchors } from '../../platform/audit/anchor-lines.js';
import { sealRestored } from '../../platform/audit/seal-audit.js';
import { verifyAudit, type Finding } from '../../platform/audit/verify-audit.js';
import { asOwner } from '../as-owner.js';
import { readerOn } from '../read-all.js';
import { BadBackup, readFrames } from './backup-file.js';
import { describeTable } from './copy-table.js';
import { holdClosed, type HeldClosed } from './hold-closed.js';
import type { Manifest } from './manifest.js';
import { backupTables, checkForeignKeys, migrationsOf, plainText, quoted, type BackupTable } from './tables.js';

/** What a restore did and what it compared. */
export interface Restored {
  tables: { name: string; rows: number }[];
  rows: number;
  foreignKeys: number;
  /** The first thing wrong in the chain as the backup had it; undefined when it is whole. */
  finding: Finding | undefined;
  sealed: number;
  held: HeldClosed[];
  /** End of the chain after the restore. */
  head: { position: number; hash: string };
}

export interface RestoreOptions {
  ownerUrl: string;
  path: string;
  manifest: Manifest;
  /** Undefined: nobody knows what was taken back after the backup. */
  anchors: Anchors | undefined;
  progress(rows: number): void;
  /** Is told where the chain will end, before that is committed. */
  anchor(head: Restored['head']): Promise<void>;
}

/** For this one transaction: COPY fills no table that is held to row-level security, and notes what was noted before. */
async function open(client: Client, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    if (name.startsWith('public.')) await client.query(`alter table ${quoted(name)} no force row level security`);
    await client.query(`alter table ${quoted(name)} disable trigger user`);
  }
}

async function close(client: Client, tables: readonly BackupTable[], forced: ReadonlySet<string>): Promise<void> {
  for (const { name } of tables) {
    await client.query(`alter table ${quoted(name)} enable trigger user`);
    if (forced.has(name)) await client.query(`alter table ${quoted(name)} force row level security`);
  }
}

async function forcedTables(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relforcerowsecurity",
  );
  return new Set(rows.map(({ name }) => name));
}

async function refuseUnlessEmpty(client: Client, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rowCount) throw new BadBackup(`This database is not empty: there are rows in ${name}. Nothing was restored.`);
  }
}

async function refuseUnlessAlike(client: Client, tables: readonly BackupTable[], manifest: Manifest): Promise<void> {
  const here = await migrationsOf(client);
  if (here.join() !== manifest.migrations.join()) {
    throw new BadBackup(
      `The backup is of ${manifest.migrations.at(-1)}, and this is ${here.at(-1)}. Restore it with the Kith that made it, then start this one.`,
    );
  }
  const shape = (all: readonly { name: string; columns: string[] }[]) =>
    JSON.stringify(all.map(({ name, columns }) => `${name} ${columns.join()}`).sort((a, b) => a.localeCompare(b)));
  if (shape(tables) !== shape(manifest.tables)) throw new BadBackup('The backup is of other tables than these.');
}

async function end(stream: CopyStreamQuery): Promise<void> {
  const finished = once(stream, 'finish');
  stream.end();
  await finished;
}

async function fill(client: Client, path: string, progress: (rows: number) => void): Promise<void> {
  let stream: CopyStreamQuery | undefined;
  let failure: Error | undefined;
  let rows = 0;
  for await (const { kind, payload } of readFrames(path)) {
    if (kind === 'table') {
      const { name, columns } = JSON.parse(payload.toString('utf8')) as { name: string; columns: string[] };
      stream = client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`));
      stream.on('error', (error) => (failure ??= error));
    } else if (kind === 'data' && stream) {
      // The frame's bytes lie in a buffer that is used again.
      if (!stream.write(Buffer.from(payload))) await Promise.race([once(stream, 'drain'), once(stream, 'error')]);
    } else if (kind === 'end' && stream) {
      await end(stream);
      progress((rows += (JSON.parse(payload.toString('utf8')) as { rows: number }).rows));
    }
    if (failure) throw failure;
  }
}

async function compare(client: Client, tables: readonly BackupTable[], manifest: Manifest): Promise<void> {
  for (const table of tables) {
    const there = manifest.tables.find(({ name }) => name === table.name)!;
    const here = await describeTable(client, table);
    if (here.rows !== there.rows || here.sha256 !== there.sha256) {
      throw new BadBackup(`${table.name} did not come out as it was saved. Nothing was restored.`);
    }
  }
}

async function restore(client: Client, options: RestoreOptions): Promise<Restored> {
  const { path, manifest, anchors } = options;
  const tables = await backupTables(client);
  const forced = await forcedTables(client);
  await refuseUnlessAlike(client, tables, manifest);
  await open(client, tables);
  await refuseUnlessEmpty(client, tables);
  await client.query(plainText);
  await fill(client, path, options.progress);
  await compare(client, tables, manifest);
  const keys = await checkForeignKeys(client);
  if (keys.broken.length > 0) throw new BadBackup(`Rows break ${keys.broken.join(', ')}. Nothing was restored.`);
  const heads = anchors?.heads.filter(({ position }) => position <= manifest.audit.position) ?? [];
  const { finding, sealed } = await verifyAudit(readerOn(client), { heads, revocations: [], unreadable: 0 });
  const held = await holdClosed(client, anchors?.revocations ?? []);
  const head = await sealRestored(readerOn(client));
  await close(client, tables, forced);
  await options.anchor(head);
  return {
    tables: manifest.tables,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    foreignKeys: keys.total,
    // A row without a seal is judged by its transaction, which is another here: the backup has said how that stood.
    finding: finding?.position === null ? undefined : finding,
    sealed,
    held,
    head,
  };
}

/** Fills an empty database of the same shape from a checked file, in one transaction: all of it, or nothing. Throws BadBackup. */
export function loadBackup(options: RestoreOptions): Promise<Restored> {
  return asOwner(options.ownerUrl, async (client) => {
    await client.query('begin');
    const restored = await restore(client, options);
    await client.query('commit');
    return restored;
  });
}
