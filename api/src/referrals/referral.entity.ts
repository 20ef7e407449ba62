import {
  DeclineReason,
  HoldReason,
  ReferralOutcome,
  ReferralState,
  UnsuccessfulReason,
  WithdrawReason,
  type ClockKind as ClockKindName,
} from '@kith/referral-lifecycle';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { Service } from '../directory/service.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';
import { CalendarDate, DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';
import {
  ClockKind,
  ReferralKind,
  SenderAction,
  sqlList,
  Urgency,
  WorklistTab,
  type ReferralKindName,
  type SenderActionName,
  type UrgencyName,
  type WorklistTabName,
} from './referral-codes.js';
import { ReferralContent } from './referral-content.entity.js';
import type { WorklistRank } from './worklist-place.js';

@Entity()
@Check('ck_referral_state', `state in (${sqlList(ReferralState)})`)
@Check('ck_referral_kind', `kind in (${sqlList(ReferralKind)})`)
@Check('ck_referral_urgency', `urgency in (${sqlList(Urgency)})`)
@Check('ck_referral_sender_list', `sender_list in (${sqlList(WorklistTab)})`)
@Check('ck_referral_receiver_list', `receiver_list in (${sqlList(WorklistTab)})`)
@Check('ck_referral_clock', `clock is null or clock in (${sqlList(ClockKind)}) and due_on is not null`)
@Check(
  'ck_referral_sent',
  'sent_at is null or reference is not null and person_id is not null and receiver_id is not null',
)
@Check('ck_referral_unsent', "sent_at is not null or state in ('DRAFT', 'ENTERED_IN_ERROR')")
@Index('uq_referral_reference', ['reference'], { unique: true })
@Index('ix_referral_sender_list', ['senderId', 'senderList', 'senderRank', 'sortOn', 'id'])
@Index('ix_referral_receiver_list', ['receiverId', 'receiverList', 'receiverRank', 'sortOn', 'id'], {
  where: 'sent_at is not null',
})
@Index('ix_referral_comes_due', ['dueOn'], { where: 'sender_rank in (1, 2) or receiver_rank in (1, 2)' })
@Index('ix_referral_origin', ['originId', 'id'])
@Index('ix_referral_person', ['personId', 'id'])
@Index('ix_referral_based_on', ['basedOnId'])
@Index('ix_referral_service', ['serviceId'])
@DataSubject('personId')
@ObjectType({ description: 'A request from one organisation to another about one person, with a life of its own.' })
export class Referral {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Short reference to read out, with a check character; null for a draft.',
  })
  @Column('text', { nullable: true })
  reference: string | null;

  @Field(() => ReferralKind, { description: 'From what kind of party to what.' })
  @Column('text')
  kind: ReferralKindName;

  @Field(() => ReferralState, { description: 'Where it stands.' })
  @Column('text')
  state: ReferralState;

  @Field(() => Urgency, { description: 'How soon an answer is needed.' })
  @Column('text')
  urgency: UrgencyName;

  @Field(() => Int, { description: 'Goes up with each change; send it back as expectedVersion.' })
  @Column('int')
  version: number;

  @Column('uuid')
  senderId: string;

  @Field(() => Organisation, { description: 'Who asks.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'sender_id' })
  sender: Organisation;

  @Column('uuid', { nullable: true })
  receiverId: string | null;

  @Field(() => Organisation, { nullable: true, description: 'Who is asked; null in a draft that has not said.' })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'receiver_id' })
  receiver: Organisation | null;

  @Column('uuid', { nullable: true })
  serviceId: string | null;

  @Field(() => Service, {
    nullable: true,
    description: 'Which of the receiver’s services; null: the receiver decides.',
  })
  @ManyToOne(() => Service, { nullable: true })
  @JoinColumn({ name: 'service_id' })
  service: Service | null;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'person_id' })
  person: Person | null;

  @Column('uuid', { nullable: true })
  basedOnId: string | null;

  @Field(() => Referral, {
    nullable: true,
    description: 'The referral this one goes on from (FHIR ServiceRequest.basedOn).',
  })
  @ManyToOne(() => Referral, { nullable: true })
  @JoinColumn({ name: 'based_on_id' })
  basedOn: Referral | null;

  @Column('uuid')
  originId: string;

  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'origin_id' })
  origin: Organisation;

  @Field(() => ReferralContent, {
    nullable: true,
    description: 'What is asked and why; null when the viewer has no live access.',
  })
  @OneToOne(() => ReferralContent, { createForeignKeyConstraints: false, nullable: true })
  @JoinColumn({ name: 'id', referencedColumnName: 'referralId' })
  content: ReferralContent | null;

  @Column('boolean')
  hasSensitiveNeeds: boolean;

  @Field(() => DateTime, { description: 'When the draft was begun.' })
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' })
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Field(() => ClockKind, { nullable: true, description: 'What the due date is for; null when no clock runs.' })
  @Column('text', { nullable: true })
  clock: ClockKindName | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day by which the next step is due.' })
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('int', { nullable: true })
  responseDaysLeft: number | null;

  @Column('date')
  sortOn: string;

  @Column('text')
  senderList: WorklistTabName;

  @Column('int')
  senderRank: WorklistRank;

  @Column('text')
  receiverList: WorklistTabName;

  @Column('int')
  receiverRank: WorklistRank;

  @Field(() => Int, { nullable: true, description: 'Estimated wait in weeks, once on the waiting list.' })
  @Column('int', { nullable: true })
  estimatedWaitWeeks: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the receiver first met the person.' })
  @Column('date', { nullable: true })
  firstContactOn: string | null;

  @Field(() => HoldReason, { nullable: true, description: 'Why support is paused.' })
  @Column('text', { nullable: true })
  holdReason: HoldReason | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the pause is looked at again.' })
  @Column('date', { nullable: true })
  reviewOn: string | null;

  @Field(() => DeclineReason, { nullable: true, description: 'Why it was declined.' })
  @Column('text', { nullable: true })
  declineReason: DeclineReason | null;

  @Field(() => UnsuccessfulReason, { nullable: true, description: 'Why support ended without being completed.' })
  @Column('text', { nullable: true })
  unsuccessfulReason: UnsuccessfulReason | null;

  @Field(() => WithdrawReason, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawReason: WithdrawReason | null;

  @Field(() => ReferralOutcome, { nullable: true, description: 'How completed support turned out.' })
  @Column('text', { nullable: true })
  outcome: ReferralOutcome | null;

  @Field(() => Int, { nullable: true, description: 'Sessions the person came to.' })
  @Column('int', { nullable: true })
  sessionsAttended: number | null;

  @Field(() => SenderAction, { nullable: true, description: 'What is left for the sender to do; null when nothing.' })
  @Column('text', { nullable: true })
  senderAction: SenderActionName | null;
}
