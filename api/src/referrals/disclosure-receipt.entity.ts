import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';
import { Referral } from './referral.entity.js';

@ObjectType({ description: 'One line of what a receiver sees.' })
export class DisclosureLine {
  @Field(() => String, { description: 'What it is, such as "Needs".' })
  label: string;

  @Field(() => String, { description: 'What is shown.' })
  value: string;
}

@Entity()
@Index('uq_disclosure_receipt_referral', ['referralId'], { unique: true })
@Index('ix_disclosure_receipt_sender', ['senderId', 'sentAt', 'id'])
@Index('ix_disclosure_receipt_oversight', ['oversightId', 'sentAt', 'id'])
@DataSubject('personId')
@ObjectType({ description: 'Exactly what a receiver could see when a referral was sent; kept for sender and auditor.' })
export class DisclosureReceipt {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  referralId: string;

  @Field(() => Referral, {
    nullable: true,
    description: 'Of which referral; null to an auditor, who sees no case content.',
  })
  // Nullable to TypeORM, or its inner join would take the receipt away with a referral that is hidden.
  @ManyToOne(() => Referral, { nullable: true })
  @JoinColumn({ name: 'referral_id' })
  referral: Referral | null;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('uuid')
  senderId: string;

  @Field(() => Organisation, { description: 'Who disclosed.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'sender_id' })
  sender: Organisation;

  @Column('uuid')
  recipientId: string;

  @Field(() => Organisation, { description: 'To whom.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'recipient_id' })
  recipient: Organisation;

  @ForeignKey('Organisation')
  @Column('uuid', { nullable: true })
  oversightId: string | null;

  @ForeignKey('Consent')
  @Column('uuid')
  consentId: string;

  @Field(() => DateTime, { description: 'When it was sent.' })
  @Column('timestamptz')
  sentAt: Date;

  @Field(() => [DisclosureLine], { description: 'Shown before accepting.' })
  @Column('jsonb')
  beforeAccepting: DisclosureLine[];

  @Field(() => [DisclosureLine], { description: 'Shown in addition after accepting.' })
  @Column('jsonb')
  afterAccepting: DisclosureLine[];
}
