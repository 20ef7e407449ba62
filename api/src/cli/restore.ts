import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { checkBackupFile } from '../database/backup/backup-file.js';
import type { HeldClosed } from '../database/backup/hold-closed.js';
import { loadBackup, type Restored } from '../database/backup/load-backup.js';
import type { Manifest } from '../database/backup/manifest.js';
import { AnchorFile } from '../platform/audit/anchor-file.js';
import { readAnchors, type Anchors } from '../platform/audit/anchor-lines.js';
import type { RevocationKind } from '../platform/audit/revocation.entity.js';
import { asCommandFailed } from './backup.js';
import { count, showProgress } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { withOwnerUrl } from './with-database.js';

const takenBack: Record<RevocationKind, string> = {
  GRANT_REVOKED: 'may no longer see',
  GRANT_LOWERED: 'sees less of',
  CONSENT_WITHDRAWN: 'has lost the consent of',
  CONSENT_REFUSED: 'was refused the consent of',
  MEMBERSHIP_ENDED: 'has one member less',
};

function describeHeld({ kind, at, personId, organisation }: HeldClosed): string {
  return `  ${at} ${organisation} ${takenBack[kind]}${personId === null ? '' : ` person ${personId}`}`;
}

function* describeRestored({ tables, rows, foreignKeys, sealed, held, finding }: Restored): Generator<string> {
  for (const table of tables) yield `  ${table.name}: ${count(table.rows)} rows, checksum equal`;
  yield `Restored ${count(rows)} rows of ${tables.length} tables. ${foreignKeys} foreign keys hold.`;
  if (!finding) yield `The audit's chain is whole: ${count(sealed)} rows sealed.`;
  if (held.length === 0) yield 'Nothing was taken back after the backup.';
  else yield `Taken back after the backup, and closed again (${count(held.length)}):`;
  yield* held.map(describeHeld);
  yield 'Nobody is signed in. Start Kith with the KITH_SECRET that the backup was made under.';
}

async function anchorsFor(config: Config, withoutAnchors: boolean): Promise<Anchors | undefined> {
  const anchors = await readAnchors(config.anchorFile);
  if (anchors || withoutAnchors) return anchors;
  throw new CommandFailed(
    `There is no anchor file at ${config.anchorFile}. Without it nobody knows which consents were withdrawn after the backup.\n` +
      'Copy it there or name it in KITH_ANCHOR_FILE; if it is lost, add --without-anchors, and ask each organisation.',
  );
}

async function anchorRestore(config: Config, after: number, { position, hash }: Restored['head']): Promise<void> {
  const file = await AnchorFile.open(config.anchorFile);
  await file.append([{ kind: 'restored', after, position, hash, at: new Date().toISOString() }]);
  await file.close();
}

async function load(
  config: Config,
  terminal: Terminal,
  path: string,
  manifest: Manifest,
  anchors: Anchors | undefined,
) {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const shown = showProgress('Rows restored', rows, terminal.progress);
  const anchor = (head: Restored['head']) => anchorRestore(config, manifest.audit.position, head);
  return withOwnerUrl(config, (ownerUrl) =>
    loadBackup({ ownerUrl, path, manifest, anchors, progress: (done) => shown.at(done), anchor }),
  ).finally(() => shown.end());
}

/** Restores a file into an empty database, compares it, and closes what was taken back since. */
export async function restore(
  config: Config,
  terminal: Terminal,
  file: string,
  { withoutAnchors }: { withoutAnchors: boolean },
): Promise<void> {
  const path = resolve(file);
  // All of the file, before the database is even started.
  const manifest = await checkBackupFile(path).catch(asCommandFailed);
  const anchors = await anchorsFor(config, withoutAnchors);
  const restored = await load(config, terminal, path, manifest, anchors).catch(asCommandFailed);
  for (const line of describeRestored(restored)) terminal.say(line);
  if (!anchors) terminal.warn('Without anchors: what was taken back after the backup is open again.');
  if (restored.finding) {
    const { position, what } = restored.finding;
    throw new CommandFailed(
      `Restored, but the audit is not as it was sealed. At position ${position} of the chain: ${what}.`,
    );
  }
  if (!manifest.audit.whole) throw new CommandFailed('Restored, but the audit was not whole when the backup was made.');
}
