import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';
import { ContactMethod, type ContactMethodName } from './contact-method.js';

@Entity()
@Index('uq_person_identity_nhs_number', ['ownerId', 'nhsNumber'], { unique: true })
@Index('ix_person_identity_nhs_number', ['nhsNumber'])
@Index('ix_person_identity_family_name', ['familyNameKey', 'dateOfBirth'])
@DataSubject('personId')
@ObjectType({ description: 'Who a person is and how to reach them: FULL access only.' })
export class PersonIdentity {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  ownerId: string;

  @Field(() => String, { description: 'Given name.' })
  @Column('text')
  givenName: string;

  @Field(() => String, { description: 'Family name.' })
  @Column('text')
  familyName: string;

  @Column('text')
  familyNameKey: string;

  @Field(() => String, { nullable: true, description: 'NHS number, ten digits (NHS data dictionary).' })
  @Column('text', { nullable: true })
  nhsNumber: string | null;

  @Field(() => CalendarDate, { description: 'Date of birth.' })
  @Column('date')
  dateOfBirth: string;

  @Field(() => [String], { description: 'Address, a line each, without the postcode.' })
  @Column('text', { array: true })
  addressLines: string[];

  @Field(() => String, { nullable: true, description: 'Full postcode.' })
  @Column('text', { nullable: true })
  postcode: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @Column('text', { nullable: true })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => ContactMethod, { nullable: true, description: 'How the person likes to be reached.' })
  @Column('text', { nullable: true })
  preferredContact: ContactMethodName | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a message may be left; null when nobody has asked, so leave none.',
  })
  @Column('boolean', { nullable: true })
  mayLeaveMessage: boolean | null;

  @Field(() => String, { nullable: true, description: 'What to mind when making contact.' })
  @Column('text', { nullable: true })
  safeContactNotes: string | null;
}
