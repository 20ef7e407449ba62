import type { Client } from 'pg';
import { verifyAudit } from '../../platform/audit/verify-audit.js';
import { readAll, readerOn } from '../read-all.js';
import { writeBackupFile } from './backup-file.js';
import { copyTable } from './copy-table.js';
import { frame } from './frames.js';
import type { CopiedTable, Manifest } from './manifest.js';
import { backupTables, migrationsOf, plainText, quoted, type BackupTable } from './tables.js';

export interface BackupProgress {
  /** Called once, with how many rows there are. */
  begin(rows: number): void;
  at(rows: number): void;
}

async function countRows(client: Client, tables: readonly BackupTable[]): Promise<number> {
  let total = 0;
  for (const { name } of tables) {
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${quoted(name)}`);
    total += rows[0]!.rows;
  }
  return total;
}

async function manifestOf(client: Client, takenAt: string, tables: CopiedTable[]): Promise<Manifest> {
  const { finding, position, hash } = await verifyAudit(readerOn(client), undefined);
  return {
    format: 1,
    takenAt,
    migrations: await migrationsOf(client),
    tables,
    audit: { position, hash, whole: finding === undefined },
  };
}

async function* backupFrames(
  client: Client,
  progress: BackupProgress,
  keep: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ now: Date }>('select now() as now');
  await client.query(plainText);
  const tables = await backupTables(client);
  progress.begin(await countRows(client, tables));
  const copied: CopiedTable[] = [];
  let done = 0;
  for (const table of tables) {
    yield frame('table', JSON.stringify({ name: table.name, columns: table.columns }));
    const copy = copyTable(client, table);
    let step = await copy.next();
    for (; !step.done; step = await copy.next()) yield frame('data', step.value);
    copied.push(step.value);
    progress.at((done += step.value.rows));
    yield frame('end', JSON.stringify(step.value));
  }
  const manifest = await manifestOf(client, rows[0]!.now.toISOString(), copied);
  keep(manifest);
  yield frame('manifest', JSON.stringify(manifest));
}

/** Writes one consistent snapshot of every table into a new file, while others go on working. */
export async function writeBackup(ownerUrl: string, path: string, progress: BackupProgress): Promise<Manifest> {
  let manifest: Manifest | undefined;
  await readAll(ownerUrl, (client) =>
    writeBackupFile(
      path,
      backupFrames(client, progress, (made) => {
        manifest = made;
      }),
    ),
  );
  return manifest!;
}
