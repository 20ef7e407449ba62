import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../platform/graph/scalars.js';
import { PlainText } from '../../platform/graph/text.js';

@ObjectType({ description: 'What it costs for some people or some time (ORUK cost_option).' })
@InputType('CostOptionInput', { description: 'The same, as somebody edits it.' })
export class CostOption {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on which it holds.' })
  validFrom: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day on which it holds.' })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: 'For whom or what: "Under 18s".' })
  @PlainText(300)
  option: string | null;

  @Field(() => Float, { nullable: true, description: 'In pounds; 0 is free, null is not known.' })
  @IsOptional()
  @Min(0)
  @Max(100_000)
  amount: number | null;

  @Field(() => String, { nullable: true, description: 'What the amount is for: "per session".' })
  @PlainText(300)
  amountDescription: string | null;
}

@ObjectType({ description: 'An area that a service serves, in words or by a link to its outline (ORUK service_area).' })
export class ServiceArea {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its name, such as a borough or an outward postcode.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Its outline or code, as the source gives it.' })
  extent: string | null;

  @Field(() => String, { nullable: true, description: 'How the extent is written: geojson, text.' })
  extentType: string | null;

  @Field(() => String, { nullable: true, description: 'A page that defines it.' })
  uri: string | null;

  @Field(() => String, { nullable: true, description: 'Where it lies, in words (ORUK service_area.service_area).' })
  description: string | null;
}

@ObjectType({ description: 'A public telephone number (HSDS phone).' })
@InputType('PhoneInput', { description: 'The same, as somebody edits it.' })
export class Phone {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => String, { description: 'The number, as the source writes it.' })
  @PlainText(60)
  number: string;

  @Field(() => String, { nullable: true, description: 'Extension to ask for.' })
  @PlainText(20)
  extension: string | null;

  @Field(() => String, { nullable: true, description: 'voice, text or another word of HSDS phone.type.' })
  @PlainText(40)
  type: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, or when it is answered.' })
  @PlainText(300)
  description: string | null;
}

@ObjectType({ description: 'Whom to ask about a service; public (ORUK contact).' })
@InputType('ServiceContactInput', { description: 'The same, as somebody edits it.' })
export class ServiceContact {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  @PlainText(300)
  name: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  @PlainText(300)
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Department (HSDS contact.department).' })
  @PlainText(300)
  department: string | null;

  @Field(() => String, { nullable: true, description: 'Public e-mail address (HSDS contact.email).' })
  @PlainText(254)
  email: string | null;

  @Field(() => [Phone], { description: 'Public telephone numbers (HSDS contact.phones).' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  phones: Phone[];
}

@ObjectType({ description: 'A language in which a service is given (HSDS language).' })
@InputType('ServiceLanguageInput', { description: 'The same, as somebody edits it.' })
export class ServiceLanguage {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  @PlainText(60)
  name: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639 code.' })
  @PlainText(20)
  code: string | null;

  @Field(() => String, { nullable: true, description: 'When or by whom it is spoken.' })
  @PlainText(300)
  note: string | null;
}

@ObjectType({ description: 'Where the money for a service comes from (ORUK funding).' })
@InputType('FundingInput', { description: 'The same, as somebody edits it.' })
export class Funding {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => String, { nullable: true, description: 'Who pays.' })
  @PlainText(1_000)
  source: string | null;
}
