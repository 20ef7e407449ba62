import type { SealKind } from './audit-seal.entity.js';
import { beginning, linkHash, type LinkContent } from './chain.js';
import { inUtc, readHead, sealedText, type AuditReader, type ChainHead } from './sealed-rows.js';

/** Any number will do that nobody else takes: one instance seals at a time. */
const sealerLock = 7_205_483;

/** So many rows make one batch at most; what is left over follows at once. */
const most = 2_000;

/** Before the first batch nothing is sealed: the snapshot that shows no transaction. */
const nothingSeen = '3:3:';

interface FoundRow {
  kind: SealKind;
  id: string;
  entry: string;
  now: string;
}

interface Link {
  position: number;
  kind: SealKind;
  id: string | null;
  hash: string;
}

const candidates = (table: string, kind: SealKind, which: string) => `
  select '${kind}' as kind, r.id, r.written_in, ${sealedText('r')} as entry from ${table} r
  where ${which} and not exists (select from audit_seal s where s.entry_id = r.id)`;

/** One statement, so that rows and snapshot belong together. */
const unsealed = (which: string) => `
  select kind, id, entry, pg_current_snapshot()::text as now
  from (${candidates('audit_entry', 'AUDIT', which)} union all ${candidates('revocation', 'REVOCATION', which)}) found
  order by written_in, kind, id limit ${most}`;

/**
 * Rows whose transactions the last batch did not see. A cursor on their time or number would step over whoever commits
 * late; the difference of two snapshots cannot.
 */
const sinceLastBatch = unsealed(`r.written_in >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
    and not pg_visible_in_snapshot(r.written_in::text::xid8, $1::pg_snapshot)`);

const withoutSeal = unsealed('true');

const writeLinks = `
  insert into audit_seal (position, kind, entry_id, hash)
  select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::text[])`;

async function writeBatch(
  reader: AuditReader,
  head: ChainHead | undefined,
  rows: readonly FoundRow[],
  snapshot: string,
): Promise<ChainHead> {
  let { position, hash } = head ?? { position: 0, hash: beginning };
  const next = (content: Omit<LinkContent, 'position'>): void => {
    position += 1;
    hash = linkHash(hash, { ...content, position });
  };
  const links = rows.map(({ kind, id, entry }): Link => {
    next({ kind, entry, snapshot: null, sealedAt: null });
    return { position, kind, id, hash };
  });
  const columns = (['position', 'kind', 'id', 'hash'] as const).map((name) => links.map((link) => link[name]));
  await reader.query(writeLinks, columns);
  const sealedAt = new Date().toISOString().replace('Z', '000Z');
  next({ kind: 'BATCH', entry: null, snapshot, sealedAt });
  await reader.query(
    "insert into audit_seal (position, kind, snapshot, sealed_at, hash) values ($1, 'BATCH', $2, $3, $4)",
    [position, snapshot, sealedAt, hash],
  );
  return { position, hash, snapshot };
}

export interface SealedBatch {
  /** The end of the chain; undefined while nothing was ever sealed. */
  head: ChainHead | undefined;
  /** How many rows were sealed now. */
  sealed: number;
  /** Whether more is left to seal at once. */
  more: boolean;
}

/** Seals what was committed since the last batch; does nothing while another instance is at it. */
export async function sealAudit(reader: AuditReader): Promise<SealedBatch> {
  await reader.query(inUtc);
  const [lock] = await reader.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [sealerLock]);
  // After the lock: the statement then sees what its last holder committed.
  const head = await readHead(reader);
  if (!lock?.mine) return { head, sealed: 0, more: false };
  const seen = head?.snapshot ?? nothingSeen;
  const rows = await reader.query<FoundRow>(sinceLastBatch, [seen]);
  if (rows.length === 0) return { head, sealed: 0, more: false };
  // A batch that left rows behind has not seen all that its snapshot shows: the next one begins where it began.
  const more = rows.length === most;
  return { head: await writeBatch(reader, head, rows, more ? seen : rows[0]!.now), sealed: rows.length, more };
}

/**
 * Seals all that a restore brought without a seal, in the restore's own transaction, and ends with a snapshot of this
 * database: what was written up to here is sealed, what follows is not.
 */
export async function sealRestored(reader: AuditReader): Promise<{ position: number; hash: string }> {
  await reader.query(inUtc);
  const [next] = await reader.query<{ xid: string }>('select kith.this_transaction() + 1 as xid');
  const snapshot = `${next!.xid}:${next!.xid}:`;
  let head = await readHead(reader);
  for (let more = true; more;) {
    const rows = await reader.query<FoundRow>(withoutSeal);
    head = await writeBatch(reader, head, rows, snapshot);
    more = rows.length === most;
  }
  return head!;
}
