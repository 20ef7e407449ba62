import { Field, Float, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../platform/graph/scalars.js';

@ObjectType({ description: 'What it costs for some people or some time (ORUK cost_option).' })
export class CostOption {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on which it holds.' })
  validFrom: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day on which it holds.' })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: 'For whom or what: "Under 18s".' })
  option: string | null;

  @Field(() => Float, { nullable: true, description: 'In pounds; 0 is free, null is not known.' })
  amount: number | null;

  @Field(() => String, { nullable: true, description: 'What the amount is for: "per session".' })
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
export class Phone {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => String, { description: 'The number, as the source writes it.' })
  number: string;

  @Field(() => String, { nullable: true, description: 'Extension to ask for.' })
  extension: string | null;

  @Field(() => String, { nullable: true, description: 'voice, text or another word of HSDS phone.type.' })
  type: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, or when it is answered.' })
  description: string | null;
}

@ObjectType({ description: 'Whom to ask about a service; public (ORUK contact).' })
export class ServiceContact {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Department (HSDS contact.department).' })
  department: string | null;

  @Field(() => String, { nullable: true, description: 'Public e-mail address (HSDS contact.email).' })
  email: string | null;

  @Field(() => [Phone], { description: 'Public telephone numbers (HSDS contact.phones).' })
  phones: Phone[];
}

@ObjectType({ description: 'A language in which a service is given (HSDS language).' })
export class ServiceLanguage {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639 code.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'When or by whom it is spoken.' })
  note: string | null;
}

@ObjectType({ description: 'Where the money for a service comes from (ORUK funding).' })
export class Funding {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Who pays.' })
  source: string | null;
}
