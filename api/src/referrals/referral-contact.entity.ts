import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContactMethod, type ContactMethodName } from '../people/contact-method.js';
import { CalendarDate, DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';

@Entity('referral_contact')
@Index('ix_referral_contact_referral', ['referralId', 'id'])
@DataSubject('personId')
@ObjectType('Contact', { description: 'An attempt to reach, or a meeting with, the person.' })
export class Contact {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Referral')
  @Column('uuid')
  referralId: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  @Field(() => CalendarDate, { description: 'On what day.' })
  @Column('date', { name: 'happened_on' })
  on: string;

  @Field(() => ContactMethod, { description: 'By what means.' })
  @Column('text')
  method: ContactMethodName;

  @Field(() => Boolean, { description: 'Whether the person was reached.' })
  @Column('boolean')
  reached: boolean;

  @Field(() => String, { nullable: true, description: 'A line about it.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => String, { description: 'Who recorded it.' })
  @Column('text')
  recordedByName: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  @Column('timestamptz')
  recordedAt: Date;
}
