import { ReferralState, type TransitionName } from '@kith/referral-lifecycle';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';

@Entity()
@Index('ix_referral_event_referral', ['referralId', 'id'])
@DataSubject('personId')
@ObjectType({ description: 'One step in the life of a referral. Append-only.' })
export class ReferralEvent {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Referral')
  @Column('uuid')
  referralId: string;

  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey('Organisation')
  @Column('uuid')
  senderId: string;

  @Field(() => DateTime, { description: 'When.' })
  @Column('timestamptz')
  at: Date;

  @Field(() => String, { description: 'Name of the transition, as in packages/referral-lifecycle.' })
  @Column('text')
  transition: TransitionName;

  @Field(() => ReferralState, { nullable: true, description: 'Where it stood before.' })
  @Column('text', { nullable: true })
  fromState: ReferralState | null;

  @Field(() => ReferralState, { description: 'Where it stood after.' })
  @Column('text')
  toState: ReferralState;

  @Field(() => String, { description: 'Who did it; the name at the time.' })
  @Column('text')
  actorName: string;

  @Column('uuid', { nullable: true })
  actorOrganisationId: string | null;

  @Field(() => Organisation, { nullable: true, description: 'For which organisation; null for the clock.' })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'actor_organisation_id' })
  actorOrganisation: Organisation | null;

  @Column('text', { nullable: true })
  reasonCode: string | null;

  @Field(() => String, { nullable: true, description: 'The question, answer, note or reason given with it.' })
  @Column('text', { nullable: true })
  message: string | null;
}
