import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a link of the chain is about: a row of the audit, something taken back, or the end of a batch. */
export const sealKinds = ['AUDIT', 'REVOCATION', 'BATCH'] as const;
export type SealKind = (typeof sealKinds)[number];

/** One link of the chain that shows tampering: position after position without a gap. Append-only. */
@Entity()
@Check('ck_audit_seal_kind', `kind in (${sealKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Check(
  'ck_audit_seal_batch',
  "(kind = 'BATCH') = (entry_id is null and snapshot is not null and sealed_at is not null)",
)
@Index('uq_audit_seal_entry', ['entryId'], { unique: true })
export class AuditSeal {
  /** From 1. */
  @PrimaryColumn('bigint')
  position: string;

  @Column('text')
  kind: SealKind;

  /** Id of the row that is sealed; null at the end of a batch. */
  @Column('uuid', { nullable: true })
  entryId: string | null;

  /** At the end of a batch: the transactions whose rows are sealed up to here, as pg_snapshot writes them. */
  @Column('text', { nullable: true })
  snapshot: string | null;

  /** At the end of a batch: when it was sealed. */
  @Column('timestamptz', { nullable: true })
  sealedAt: Date | null;

  /** SHA-256 in hexadecimal of the link before and of what this one is about. */
  @Column('text')
  hash: string;
}
