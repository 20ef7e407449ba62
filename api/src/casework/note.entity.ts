import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';
import { Referral } from '../referrals/referral.entity.js';

@Entity()
@Index('ix_note_person', ['personId', 'organisationId', 'id'])
@Index('ix_note_referral', ['referralId'])
@DataSubject('personId')
@ObjectType({ description: "A case note; the author organisation's own." })
export class Note {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  @Column('uuid', { nullable: true })
  referralId: string | null;

  @Field(() => Referral, { nullable: true, description: 'The referral it is about, if one.' })
  @ManyToOne(() => Referral, { nullable: true })
  @JoinColumn({ name: 'referral_id' })
  referral: Referral | null;

  @Field(() => String, { description: 'What was written.' })
  @Column('text')
  text: string;

  @Field(() => DateTime, { description: 'When.' })
  @Column('timestamptz')
  writtenAt: Date;

  @Field(() => String, { description: 'By whom.' })
  @Column('text')
  authorName: string;
}
