import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';

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
export class Address {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => PlaceKind, { description: 'What the address is for.' })
  kind: PlaceKindName;

  @Field(() => String, { nullable: true, description: 'Whose attention (ORUK attention).' })
  attention: string | null;

  @Field(() => String, { description: 'Building and street (ORUK address_1).' })
  line: string;

  @Field(() => String, { description: 'Town or city.' })
  city: string;

  @Field(() => String, { nullable: true, description: 'Part of the town or district (ORUK region).' })
  region: string | null;

  @Field(() => String, { nullable: true, description: 'County (ORUK state_province).' })
  county: string | null;

  @Field(() => String, { description: 'Postcode, as the source writes it.' })
  postcode: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of the country, mostly GB.' })
  country: string;
}

@ObjectType({ description: 'One arrangement for access at a place (ORUK accessibility).' })
export class Accessibility {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What there is: step-free entrance, hearing loop.' })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'How to use it.' })
  details: string | null;

  @Field(() => String, { nullable: true, description: 'A page about it.' })
  url: string | null;
}

@ObjectType({ description: 'A place where a service is given (ORUK service_at_location with its location).' })
export class ServiceLocation {
  @Field(() => ID, { description: 'UUID of the service at this place (ORUK service_at_location.id).' })
  id: string;

  @Field(() => ID, { description: 'UUID of the place itself, shared by the services that are given there.' })
  locationId: string;

  @Field(() => PlaceKind, { description: 'Whether one goes there.' })
  kind: PlaceKindName;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'What it is like.' })
  description: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  longitude: number | null;

  @Field(() => String, { nullable: true, description: 'Its number in a register, such as a UPRN.' })
  identifier: string | null;

  @Field(() => String, { nullable: true, description: 'Which register that is.' })
  identifierType: string | null;

  @Field(() => String, { nullable: true, description: 'How to get there (HSDS location.transportation).' })
  gettingThere: string | null;

  @Field(() => [Address], { description: 'Its addresses.' })
  addresses: Address[];

  @Field(() => [Accessibility], { description: 'Its arrangements for access.' })
  accessibility: Accessibility[];
}
