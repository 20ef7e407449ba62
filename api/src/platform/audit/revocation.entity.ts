import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What may be taken back, so that a restored backup must not give it again. */
export const revocationKinds = [
  'GRANT_REVOKED',
  'GRANT_LOWERED',
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'MEMBERSHIP_ENDED',
] as const;
export type RevocationKind = (typeof revocationKinds)[number];

/** One right to see that ended, written by the database itself in the transaction that ended it. Append-only. */
@Entity()
@Check('ck_revocation_kind', `kind in (${revocationKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Index('ix_revocation_person', ['personId', 'at'])
@Index('ix_revocation_written_in', ['writtenIn'])
export class Revocation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: RevocationKind;

  @Column('timestamptz')
  at: Date;

  /** Id of the grant, the entry of the consent ledger, or the membership. */
  @Column('uuid')
  subjectId: string;

  /** About whom; null for a membership. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Who may see less from now on. */
  @Column('uuid')
  organisationId: string;

  /** For the ledger: who recorded it. */
  @Column('uuid', { nullable: true })
  recordedById: string | null;

  /** When a restore closed it again; null otherwise. */
  @Column('timestamptz', { nullable: true })
  putBackAt: Date | null;

  /** The transaction that wrote it, by which the sealer finds it. */
  @Column('bigint', { default: () => 'kith.this_transaction()' })
  writtenIn: string;
}
