import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DataSubject } from '../platform/reading/declarations.js';
import { RiskDeclaration, sqlList, type RiskDeclarationName } from './referral-codes.js';

@Entity()
@Check('ck_referral_content_risk', `risk_declaration is null or risk_declaration in (${sqlList(RiskDeclaration)})`)
@Index('ix_referral_content_person', ['personId'])
@Index('ix_referral_content_sender', ['senderId'])
@DataSubject('personId')
@ObjectType({ description: 'What a referral asks and why; for those with live access.' })
export class ReferralContent {
  @ForeignKey('Referral')
  @PrimaryColumn('uuid')
  referralId: string;

  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey('Organisation')
  @Column('uuid')
  senderId: string;

  @Field(() => String, { description: 'What matters, in a line or two; empty when only needs were ticked.' })
  @Column('text')
  reason: string;

  @Field(() => RiskDeclaration, { nullable: true, description: 'What the sender says about risks; null in a draft.' })
  @Column('text', { nullable: true })
  riskDeclaration: RiskDeclarationName | null;

  @Field(() => String, { nullable: true, description: 'The risks, in a line.' })
  @Column('text', { nullable: true })
  riskHeadline: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person needs to take part: step-free access, an interpreter.',
  })
  @Column('text', { nullable: true })
  accessRequirements: string | null;
}
