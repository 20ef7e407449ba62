import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { BadBackup } from '../database/backup/backup-file.js';
import { writeBackup } from '../database/backup/write-backup.js';
import { count, showProgress, type Progress } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { withOwnerUrl } from './with-database.js';

/** What stops a command before it does harm is for the person at the terminal. */
export function asCommandFailed(error: unknown): never {
  if (error instanceof BadBackup) throw new CommandFailed(error.message, { cause: error });
  throw error;
}

/** Saves one snapshot of the whole database in a new file, and says what is in it. */
export async function backUp(config: Config, terminal: Terminal, file: string): Promise<void> {
  const path = resolve(file);
  let shown: Progress | undefined;
  const progress = {
    begin: (rows: number) => (shown = showProgress('Rows saved', rows, terminal.progress)),
    at: (rows: number) => shown?.at(rows),
  };
  const manifest = await withOwnerUrl(config, (ownerUrl) => writeBackup(ownerUrl, path, progress))
    .catch(asCommandFailed)
    .finally(() => shown?.end());
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { size } = statSync(path);
  terminal.say(`Saved ${count(rows)} rows of ${manifest.tables.length} tables, as of ${manifest.takenAt}, in ${path}:`);
  terminal.say(`${count(Math.ceil(size / 1024))} kB, readable by you alone, with its checksum at its end.`);
  terminal.say(`The audit's chain is saved up to its position ${count(manifest.audit.position)}.`);
  if (!manifest.audit.whole)
    throw new CommandFailed('The audit is not whole: see `kith audit verify`. The backup was made.');
}
