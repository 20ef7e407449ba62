import type { SealKind } from './audit-seal.entity.js';
import type { Anchors, HeadAnchor } from './anchor-lines.js';
import { beginning, linkHash } from './chain.js';
import { instantText, inUtc, sealedText, type AuditReader } from './sealed-rows.js';

/** The first thing that is not as it was sealed. */
export interface Finding {
  /** Place in the chain; null for a row that stands outside of it. */
  position: number | null;
  /** Id of the row; null where there is none, such as a link that is gone. */
  entryId: string | null;
  /** In a sentence. */
  what: string;
}

export interface AuditReport {
  /** Undefined when the audit is whole. */
  finding: Finding | undefined;
  /** Sealed rows of the audit and of what was taken back. */
  sealed: number;
  batches: number;
  /** End of the chain; 0 and the beginning's hash when nothing was sealed. */
  position: number;
  hash: string;
  /** What was committed after the last batch. */
  tail: { rows: number; oldestSeconds: number };
  /** With how many anchors the chain was compared, and how many links at its end no anchor knows yet. */
  anchors: number;
  unanchored: number;
}

interface LinkRow {
  position: string;
  kind: SealKind;
  entry_id: string | null;
  snapshot: string | null;
  sealed_at: string | null;
  hash: string;
  entry: string | null;
}

const page = 2_000;

const linksAfter = `
  select s.position, s.kind, s.entry_id, s.snapshot, ${instantText('s.sealed_at')} as sealed_at, s.hash,
    case s.kind when 'AUDIT' then (select ${sealedText('a')} from audit_entry a where a.id = s.entry_id)
                when 'REVOCATION' then (select ${sealedText('r')} from revocation r where r.id = s.entry_id) end as entry
  from audit_seal s where s.position > $1 order by s.position limit ${page}`;

const unsealedIn = (table: string, at: string) => `
  select r.id, r.${at} as at, pg_visible_in_snapshot(r.written_in::text::xid8, $1::pg_snapshot)
      or not pg_visible_in_snapshot(r.written_in::text::xid8, pg_current_snapshot()) as overlooked
  from ${table} r where not exists (select from audit_seal s where s.entry_id = r.id)`;

/** Rows without a seal: they follow, unless they claim to be older than the last batch, or of a time to come. */
const tailSql = `
  select count(*)::int as rows, coalesce(extract(epoch from now() - min(at)), 0)::float8 as age,
    (array_agg(id order by id) filter (where overlooked))[1] as overlooked
  from (${unsealedIn('audit_entry', 'at')} union all ${unsealedIn('revocation', 'at')}) unsealed`;

class Chain {
  position = 0;
  hash = beginning;
  sealed = 0;
  batches = 0;
  snapshot = '3:3:';
  finding: Finding | undefined;
  private matched: HeadAnchor | undefined;
  private next = 0;

  constructor(private readonly heads: readonly HeadAnchor[]) {}

  /** Follows one link; false when it is not as it was sealed. */
  follow(row: LinkRow): boolean {
    this.finding = this.wrongIn(row);
    if (this.finding) return false;
    this.position = Number(row.position);
    this.hash = row.hash;
    if (row.kind === 'BATCH') this.batches += 1;
    else this.sealed += 1;
    this.snapshot = row.snapshot ?? this.snapshot;
    this.finding = this.comparedWithAnchor();
    return !this.finding;
  }

  private wrongIn(row: LinkRow): Finding | undefined {
    const at = { position: Number(row.position), entryId: row.entry_id };
    const expected = this.position + 1;
    if (at.position !== expected) return { position: expected, entryId: null, what: 'a link of the chain was removed' };
    if (row.kind !== 'BATCH' && row.entry === null) return { ...at, what: 'a sealed row was removed' };
    const { kind, entry, snapshot, sealed_at: sealedAt } = row;
    const hash = linkHash(this.hash, { position: at.position, kind, entry, snapshot, sealedAt });
    return hash === row.hash ? undefined : { ...at, what: 'a sealed row, or its place in the chain, was changed' };
  }

  private comparedWithAnchor(): Finding | undefined {
    let anchor = this.heads[this.next];
    while (anchor && anchor.position <= this.position) {
      if (anchor.position === this.position && anchor.hash !== this.hash) {
        const after = this.matched
          ? `after position ${this.matched.position} (${this.matched.at})`
          : 'from its beginning';
        return {
          position: this.position,
          entryId: null,
          what: `the chain was sealed anew ${after}: the anchor of ${anchor.at} differs`,
        };
      }
      if (anchor.position === this.position) this.matched = anchor;
      this.next += 1;
      anchor = this.heads[this.next];
    }
    return undefined;
  }

  /** Anchors beyond the end: what they tell of is gone. */
  cut(): Finding | undefined {
    const missing = this.heads[this.next];
    if (!missing) return undefined;
    return {
      position: this.position + 1,
      entryId: null,
      what: `the end of the chain was cut off: the anchor of ${missing.at} knows of ${missing.position} links`,
    };
  }
}

async function followChain(reader: AuditReader, chain: Chain): Promise<void> {
  for (let rows: LinkRow[] | undefined; !rows || rows.length === page;) {
    rows = await reader.query<LinkRow>(linksAfter, [chain.position]);
    if (!rows.every((row) => chain.follow(row))) return;
  }
}

/**
 * Computes the chain anew and compares it with the database and with the anchors, which have to be read before the
 * reader's snapshot is taken. The reader must see one snapshot throughout, as in a repeatable-read transaction.
 */
export async function verifyAudit(reader: AuditReader, anchors: Anchors | undefined): Promise<AuditReport> {
  await reader.query(inUtc);
  const heads = anchors?.heads ?? [];
  const chain = new Chain(heads);
  await followChain(reader, chain);
  const [tail] = await reader.query<{ rows: number; age: number; overlooked: string | null }>(tailSql, [
    chain.snapshot,
  ]);
  const { rows, age, overlooked } = tail!;
  const inserted = overlooked && {
    position: null,
    entryId: overlooked,
    what: 'a row was put in after its time had been sealed',
  };
  return {
    finding: chain.finding ?? chain.cut() ?? (inserted || undefined),
    sealed: chain.sealed,
    batches: chain.batches,
    position: chain.position,
    hash: chain.hash,
    tail: { rows, oldestSeconds: Math.max(0, age) },
    anchors: heads.length,
    unanchored: chain.position - Math.min(chain.position, heads.at(-1)?.position ?? 0),
  };
}
