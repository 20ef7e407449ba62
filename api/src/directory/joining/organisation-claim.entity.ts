import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity.js';
import { DateTime } from '../../platform/graph/scalars.js';
import {
  ClaimDeclineReason,
  ClaimState,
  claimStates,
  type ClaimStateName,
  type DeclineReasonName,
  declineReasons,
} from './claim-codes.js';

const oneOf = (names: readonly string[]) => `in (${names.map((name) => `'${name}'`).join(', ')})`;

@Entity()
@Check('ck_organisation_claim_state', `state ${oneOf(claimStates)}`)
@Check('ck_organisation_claim_decline_reason', `decline_reason ${oneOf(declineReasons)}`)
@Check('ck_organisation_claim_subject', 'organisation_id is not null or name is not null')
@Check(
  'ck_organisation_claim_requester',
  "state in ('APPROVED', 'DECLINED') or (email is not null and requester_name is not null)",
)
@Check('ck_organisation_claim_approved', "(state = 'APPROVED') = (invitation_id is not null)")
@Index('uq_organisation_claim_token', ['tokenHash'], { unique: true })
@Index('ix_organisation_claim_waiting', ['confirmedAt', 'id'], { where: "state = 'WAITING'" })
@Index('ix_organisation_claim_decided', ['decidedAt', 'id'], { where: 'decided_at is not null' })
@Index('ix_organisation_claim_unconfirmed', ['requestedAt'], { where: "state = 'UNCONFIRMED'" })
@Index('ix_organisation_claim_organisation', ['organisationId', 'state'])
@ObjectType({
  description:
    'Somebody asks to keep the listings of an organisation. For directory editors, once the address is confirmed.',
})
export class OrganisationClaim {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation they ask for; null as long as a new one is not here.',
  })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Organisation | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a new organisation; null: they ask for one that is listed.',
  })
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  nameKey: string | null;

  @Field(() => String, { nullable: true, description: 'What a new organisation does, in their words.' })
  @Column('text', { nullable: true })
  purpose: string | null;

  @Field(() => String, { nullable: true, description: 'Its page on the web, as they say.' })
  @Column('text', { nullable: true })
  website: string | null;

  @Field(() => String, { nullable: true, description: 'Outward part of its postcode, such as NE30.' })
  @Column('text', { nullable: true })
  outcode: string | null;

  @Field(() => String, { nullable: true, description: 'Who asks; null 90 days after the decision.' })
  @Column('text', { nullable: true })
  requesterName: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there; null 90 days after the decision.' })
  @Column('text', { nullable: true })
  requesterRole: string | null;

  @Field(() => String, { nullable: true, description: 'Their confirmed address; null 90 days after the decision.' })
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How an editor can make sure of it, in their words; null 90 days after the decision.',
  })
  @Column('text', { nullable: true })
  howToCheck: string | null;

  @Field(() => ClaimState, { description: 'How far it has come.' })
  @Column('text', { default: 'UNCONFIRMED' })
  state: ClaimStateName;

  @Column('text', { nullable: true })
  tokenHash: string | null;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the address was confirmed.' })
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null: it waits.' })
  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Which editor decided it.' })
  @Column('text', { nullable: true })
  decidedByName: string | null;

  @Field(() => ClaimDeclineReason, { nullable: true, description: 'Why it was declined.' })
  @Column('text', { nullable: true })
  declineReason: DeclineReasonName | null;

  @Field(() => String, { nullable: true, description: 'What the editor wrote to them beside the reason.' })
  @Column('text', { nullable: true })
  declineNote: string | null;

  @ForeignKey('Invitation')
  @Column('uuid', { nullable: true })
  invitationId: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the mail server took the mail that tells them of the decision; null: it has not.',
  })
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  @Field(() => Int, { description: 'Goes up with each change; send it back as expectedVersion.' })
  @Column('int', { default: 1 })
  version: number;
}
