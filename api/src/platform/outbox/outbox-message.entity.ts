import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that happened and that others must be told of; ids only. Written with the change, delivered by the job runner. */
@Entity()
@Index('ix_outbox_message_undelivered', ['madeAt', 'id'], { where: 'delivered_at is null' })
@Index('ix_outbox_message_delivered', ['deliveredAt'], { where: 'delivered_at is not null' })
export class OutboxMessage {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  topic: string;

  @Column('uuid')
  entityId: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;
}
