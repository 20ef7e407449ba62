import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { enumOf } from '../platform/graph/role.js';
import { CalendarDate, DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';

export const consentDecisions = ['GIVEN', 'REFUSED', 'WITHDRAWN', 'NOT_SOUGHT', 'BEST_INTERESTS'] as const;
export type ConsentDecisionName = (typeof consentDecisions)[number];
export const ConsentDecision = enumOf(consentDecisions);
registerEnumType(ConsentDecision, {
  name: 'ConsentDecision',
  description: 'What was decided about sharing with one recipient.',
  valuesConfig: {
    GIVEN: { description: 'The person said yes.' },
    REFUSED: { description: 'The person said no.' },
    WITHDRAWN: { description: 'The person took a yes back.' },
    NOT_SOUGHT: { description: 'Not asked, for the recorded reason.' },
    BEST_INTERESTS: {
      description: 'Decided in the best interests of a person who lacks capacity (Mental Capacity Act 2005).',
    },
  },
});

export const consentMethods = ['VERBAL', 'WRITTEN', 'ELECTRONIC'] as const;
export type ConsentMethodName = (typeof consentMethods)[number];
export const ConsentMethod = enumOf(consentMethods);
registerEnumType(ConsentMethod, {
  name: 'ConsentMethod',
  description: 'How the decision was given.',
  valuesConfig: {
    VERBAL: { description: 'Said.' },
    WRITTEN: { description: 'Signed on paper.' },
    ELECTRONIC: { description: 'By a form or message.' },
  },
});

@Entity()
@Check('ck_consent_decision', `decision in (${consentDecisions.map((code) => `'${code}'`).join(', ')})`)
@Check('ck_consent_method', `method in (${consentMethods.map((code) => `'${code}'`).join(', ')})`)
@Check('ck_consent_reason', "decision not in ('NOT_SOUGHT', 'BEST_INTERESTS') or reason is not null")
@Index('ix_consent_person', ['personId', 'recipientId', 'recordedAt'])
@Index('ix_consent_recorder', ['recordedById'])
@Index('ix_consent_recipient', ['recipientId'])
@DataSubject('personId')
@ObjectType({
  description: 'One entry of the consent ledger: a decision about sharing with one organisation. Append-only.',
})
export class Consent {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  recordedById: string;

  @Column('uuid')
  recipientId: string;

  @Field(() => Organisation, { description: 'With whom.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'recipient_id' })
  recipient: Organisation;

  @Field(() => ConsentDecision, { description: 'What was decided.' })
  @Column('text')
  decision: ConsentDecisionName;

  @Field(() => ConsentMethod, { description: 'How it was given.' })
  @Column('text')
  method: ConsentMethodName;

  @Column('text')
  scope: string;

  @Column('text', { array: true })
  dataCategories: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not sought, the best-interests rationale, or why it was withdrawn.',
  })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => String, { description: 'Version of the privacy notice the person was told of.' })
  @Column('text')
  noticeVersion: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  @Column('text')
  recordedByName: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day it holds; null: until withdrawn.' })
  @Column('date', { nullable: true })
  expiresOn: string | null;
}
