import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';
import { PlainText } from '../../platform/graph/text.js';

export const placeKinds = ['PHYSICAL', 'POSTAL', 'VIRTUAL'] as const;
export type PlaceKindName = (typeof placeKinds)[number];
export const PlaceKind = enumOf(placeKinds);
registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'What kind of place (ORUK location_type and address_type).',
  valuesConfig: {
    PHYSICAL: { description: 'One goes there.' },
    POSTAL: { description: 'One writes there.' },
    VIRTUAL: { description: 'Online or by telephone.' },
  },
});

@ObjectType({ description: 'An address of a place (ORUK address).' })
@InputType('AddressInput', { description: 'The same, as somebody edits it.' })
export class Address {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => PlaceKind, { description: 'What the address is for.' })
  kind: PlaceKindName;

  @Field(() => String, { nullable: true, description: 'Whose attention (ORUK attention).' })
  @PlainText(300)
  attention: string | null;

  @Field(() => String, { description: 'Building and street (ORUK address_1).' })
  @PlainText(700)
  line: string;

  @Field(() => String, { description: 'Town or city.' })
  @PlainText(300)
  city: string;

  @Field(() => String, { nullable: true, description: 'Part of the town or district (ORUK region).' })
  @PlainText(300)
  region: string | null;

  @Field(() => String, { nullable: true, description: 'County (ORUK state_province).' })
  @PlainText(300)
  county: string | null;

  @Field(() => String, { description: 'Postcode, as the source writes it.' })
  @PlainText(20)
  postcode: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of the country, mostly GB.' })
  @PlainText(20)
  country: string;
}

@ObjectType({ description: 'One arrangement for access at a place (ORUK accessibility).' })
@InputType('AccessibilityInput', { description: 'The same, as somebody edits it.' })
export class Accessibility {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  @PlainText(100)
  id: string;

  @Field(() => String, { nullable: true, description: 'What there is: step-free entrance, hearing loop.' })
  @PlainText(1_000)
  description: string | null;

  @Field(() => String, { nullable: true, description: 'How to use it.' })
  @PlainText(1_000)
  details: string | null;

  @Field(() => String, { nullable: true, description: 'A page about it.' })
  @PlainText(2_000)
  url: string | null;
}

@ObjectType({ description: 'A place where a service is given (ORUK service_at_location with its location).' })
@InputType('ServiceLocationInput', { description: 'The same, as somebody edits it.' })
export class ServiceLocation {
  @Field(() => ID, { description: 'UUID of the service at this place (ORUK service_at_location.id).' })
  @PlainText(100)
  id: string;

  @Field(() => ID, { description: 'UUID of the place itself, shared by the services that are given there.' })
  @PlainText(100)
  locationId: string;

  @Field(() => PlaceKind, { description: 'Whether one goes there.' })
  kind: PlaceKindName;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  @PlainText(300)
  name: string | null;

  @Field(() => String, { nullable: true, description: 'What it is like.' })
  @PlainText(2_000)
  description: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  @IsOptional()
  @Min(-90)
  @Max(90)
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  @IsOptional()
  @Min(-180)
  @Max(180)
  longitude: number | null;

  @Field(() => String, { nullable: true, description: 'Its number in a register, such as a UPRN.' })
  @PlainText(60)
  identifier: string | null;

  @Field(() => String, { nullable: true, description: 'Which register that is.' })
  @PlainText(60)
  identifierType: string | null;

  @Field(() => String, { nullable: true, description: 'How to get there (HSDS location.transportation).' })
  @PlainText(1_000)
  gettingThere: string | null;

  @Field(() => [Address], { description: 'Its addresses.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  addresses: Address[];

  @Field(() => [Accessibility], { description: 'Its arrangements for access.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  accessibility: Accessibility[];
}
