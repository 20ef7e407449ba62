import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A remembered write: a repeat under the same key answers with the same entity instead of writing twice. */
@Entity()
@Index('ix_idempotency_key_made_at', ['madeAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  userId: string;

  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('text')
  mutation: string;

  @Column('text')
  requestHash: string;

  @Column('uuid')
  entityId: string;

  @Column('timestamptz')
  madeAt: Date;
}
