import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/graph/connection.js';
import { ChangingArgs, CreatingArgs } from '../platform/graph/mutation-args.js';
import { CalendarDate } from '../platform/graph/scalars.js';
import { PlainText } from '../platform/graph/text.js';
import { ConsentDecision, ConsentMethod, type ConsentDecisionName, type ConsentMethodName } from './consent.entity.js';
import { ContactMethod, type ContactMethodName } from './contact-method.js';

@InputType({ description: 'Either an NHS number, or a family name with a date of birth.' })
export class FindPeopleInput {
  @Field(() => String, { nullable: true, description: 'NHS number, spaces allowed.' })
  @IsOptional()
  @PlainText(20)
  nhsNumber?: string;

  @Field(() => String, { nullable: true, description: 'Family name, or its beginning.' })
  @IsOptional()
  @PlainText(100)
  familyName?: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth.' })
  dateOfBirth?: string;
}

@InputType({ description: 'How to reach a person safely. Replaces the whole set.' })
export class ContactDetailsInput {
  @Field(() => [String], { nullable: true, description: 'Address, a line each, without the postcode.' })
  @IsOptional()
  @ArrayMaxSize(5, { message: 'Use at most 5 lines.' })
  @PlainText(100, { each: true })
  addressLines?: string[];

  @Field(() => String, { description: 'Full postcode; ZZ99 3VZ for no fixed abode.' })
  @PlainText(12)
  postcode: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @IsOptional()
  @PlainText(40)
  phone?: string;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @IsOptional()
  @PlainText(200)
  email?: string;

  @Field(() => ContactMethod, { nullable: true, description: 'How the person likes to be reached.' })
  preferredContact?: ContactMethodName;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a message may be left; left out or null when nobody has asked.',
  })
  mayLeaveMessage?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What to mind when making contact.' })
  @IsOptional()
  @PlainText(500)
  safeContactNotes?: string;
}

@InputType({ description: 'A person to be put on the register of the organisation one acts for.' })
export class RegisterPersonInput extends ContactDetailsInput {
  @Field(() => String, { nullable: true, description: 'NHS number, spaces allowed.' })
  @IsOptional()
  @PlainText(20)
  nhsNumber?: string;

  @Field(() => String, { description: 'Given name.' })
  @PlainText(100)
  givenName: string;

  @Field(() => String, { description: 'Family name.' })
  @PlainText(100)
  familyName: string;

  @Field(() => CalendarDate, { description: 'Date of birth.' })
  dateOfBirth: string;
}

@InputType({ description: 'What was decided about sharing with one recipient.' })
export class ConsentInput {
  @Field(() => ConsentDecision, { description: 'What was decided.' })
  decision: ConsentDecisionName;

  @Field(() => ConsentMethod, { nullable: true, description: 'How it was given; said, unless stated.' })
  method?: ConsentMethodName;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not sought, or the best-interests rationale; required for both.',
  })
  @IsOptional()
  @PlainText(1000)
  reason?: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day it holds.' })
  expiresOn?: string;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The beginning of a family name.' })
  @IsOptional()
  @PlainText(100)
  startsWith?: string;
}

@ArgsType()
export class RegisterPersonArgs extends CreatingArgs {
  @Field(() => RegisterPersonInput, { description: 'The person.' })
  @ValidateNested()
  input: RegisterPersonInput;
}

@ArgsType()
export class ChangeContactDetailsArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Whose.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  personId: string;

  @Field(() => Int, { description: 'The version of the person one was looking at.' })
  expectedVersion: number;

  @Field(() => ContactDetailsInput, { description: 'The new details.' })
  @ValidateNested()
  input: ContactDetailsInput;
}

@ArgsType()
export class RecordConsentArgs extends CreatingArgs {
  @Field(() => ID, { description: 'Whose decision.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  personId: string;

  @Field(() => ID, { description: 'The organisation to share with.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  recipientId: string;

  @Field(() => ConsentInput, { description: 'The decision.' })
  @ValidateNested()
  consent: ConsentInput;
}

@ArgsType()
export class WithdrawConsentArgs extends ChangingArgs {
  @Field(() => ID, { description: 'The entry of the ledger that is taken back.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  consentId: string;

  @Field(() => String, { nullable: true, description: 'Why, in the person’s words.' })
  @IsOptional()
  @PlainText(1000)
  reason?: string;
}
