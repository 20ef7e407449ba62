import { AnchorFile } from '@kith/api/platform/audit/anchor-file';
import { readAnchors, type Anchors } from '@kith/api/platform/audit/anchor-lines';
import { sealAudit } from '@kith/api/platform/audit/seal-audit';
import { sealOnce } from '@kith/api/platform/audit/sealer';
import type { AuditReader } from '@kith/api/platform/audit/sealed-rows';
import { verifyAudit, type AuditReport } from '@kith/api/platform/audit/verify-audit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { theServer } from '../../testkit/server.js';
import { whatIf } from '../../testkit/truth.js';

/** A file for anchors that goes with the test. */
export function anAnchorFile(): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'kith-anchors-'));
  return { path: join(folder, 'anchors.jsonl'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const readerOn = (client: pg.Client): AuditReader => ({
  query: async <Row>(sql: string, parameters: unknown[] = []) => (await client.query(sql, parameters)).rows as Row[],
});

/** Seals all that is committed, and anchors it. */
export async function sealAll(path: string): Promise<void> {
  const { database } = await theServer();
  const file = await AnchorFile.open(path);
  try {
    while ((await sealOnce(database.systemUnits, file)).more);
  } finally {
    await file.close();
  }
}

/** What `kith audit verify` would say, after something was done that is taken back again. */
export async function verified(
  path: string,
  meanwhile?: (client: pg.Client, reader: AuditReader, anchors: Anchors | undefined) => Promise<void>,
): Promise<AuditReport> {
  const anchors = await readAnchors(path);
  return whatIf(async (client) => {
    await meanwhile?.(client, readerOn(client), anchors);
    return verifyAudit(readerOn(client), anchors);
  });
}

/** Falsifies a row and computes every seal after it anew, as somebody would who has read this program. */
export async function reseal(client: pg.Client, position: string): Promise<void> {
  await client.query(
    "update audit_entry set operation = 'nothing' where id = (select entry_id from audit_seal where position = $1)",
    [position],
  );
  const { rows } = await client.query<{ position: string }>(
    "select position from audit_seal where kind = 'BATCH' and position < $1 order by position desc limit 1",
    [position],
  );
  await client.query('delete from audit_seal where position > $1', [rows[0]?.position ?? 0]);
  while ((await sealAudit(readerOn(client))).more);
}
