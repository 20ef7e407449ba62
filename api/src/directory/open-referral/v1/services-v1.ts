import { objectsIn, write, type Json } from '../map/field-map.js';
import { email, uri } from '../map/forms.js';
import { cardMap, remarkMap } from '../map/service-map.js';
import type { PublicOrganisation } from '../map/organisation-map.js';
import type { PublishedService } from '../published-service.js';
import { fullService } from '../published-service.js';
import { derivedId } from '../map/derived-id.js';

/** Without what is not known: 1.0 knows no null. */
const known = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

export const organisationV1 = ({ id, name, description, ...more }: PublicOrganisation): Json =>
  known({
    id,
    name,
    description: description ?? '',
    email: email.write(more.email),
    url: uri.write(more.website),
    logo: more.logo,
    uri: uri.write(more.uri),
  });

/** Where it takes place, in the words of 1.0; where that is both or not known, nothing. */
function attendingType(places: readonly Json[]): string | undefined {
  const kinds = new Set(places.map((place) => (place['location'] as Json)['location_type']));
  if (kinds.size !== 1) return undefined;
  return kinds.has('virtual') ? 'online' : kinds.has('physical') ? 'venue' : undefined;
}

/** What is one value of a service. */
export function simpleServiceV1(service: PublishedService, full = fullService(service)): Json {
  const { id, name, description, url, email: mail, status, fees, assured_date } = write(cardMap, service.card);
  const { accreditations } = write(remarkMap, service.listing);
  return known({
    id,
    name,
    description,
    url,
    email: mail,
    status,
    fees,
    accreditations,
    assured_date,
    attending_type: attendingType(objectsIn(full['service_at_locations'])),
    attending_access: service.card.referralRoute === 'SIGNPOST' ? undefined : 'referral',
  });
}

const pick = (json: Json, names: readonly string[]): Json =>
  known(Object.fromEntries(names.map((name) => [name, json[name]])));

const each = (json: Json, list: string, names: readonly string[]): Json[] =>
  objectsIn(json[list]).map((part) => pick(part, names));

/** location of 1.0: its addresses are `physical_addresses`, its accessibility is for disabilities. */
export const locationV1 = (location: Json): Json => ({
  ...pick(location, ['id', 'name', 'description', 'latitude', 'longitude']),
  physical_addresses: each(location, 'addresses', [
    'id',
    'address_1',
    'city',
    'state_province',
    'postal_code',
    'country',
  ]),
  accessibility_for_disabilities: objectsIn(location['accessibility']).map(({ id, description }) =>
    known({ id, accessibility: description }),
  ),
});

const scheduleFields = [
  'id',
  'valid_from',
  'valid_to',
  'dtstart',
  'freq',
  'interval',
  'byday',
  'bymonthday',
  'description',
  'opens_at',
  'closes_at',
];

const contactV1 = (contact: Json): Json => ({
  ...pick(contact, ['id', 'name', 'title']),
  phones: each(contact, 'phones', ['id', 'number']),
});

/** A number of the service itself stands in 1.0 with a contact without a name. */
const contactsV1 = (full: Json, { card }: PublishedService): Json[] => {
  const phones = each(full, 'phones', ['id', 'number']);
  const nameless = phones.length > 0 ? [{ id: derivedId(card.id, 'contact'), phones }] : [];
  return [...objectsIn(full['contacts']).map(contactV1), ...nameless];
};

const eligibilitysV1 = ({ card: { id, minimumAge, maximumAge } }: PublishedService): Json[] =>
  minimumAge === null && maximumAge === null
    ? []
    : [{ id: derivedId(id, 'eligibility'), minimum_age: minimumAge ?? 0, maximum_age: maximumAge ?? 150 }];

/** A word of a taxonomy; in 1.0 that is called a taxonomy, and a taxonomy its vocabulary. */
export const taxonomyV1 = (term: Json): Json =>
  known({ id: term['id'], name: term['name'], vocabulary: term['taxonomy'], parent_id: term['parent_id'] });

/** 1.0 cannot say more of a word than that it holds. */
const taxonomysV1 = (full: Json): Json[] =>
  objectsIn(full['attributes'])
    .filter(({ value }) => value === undefined)
    .map(({ id, taxonomy_term: term }) => ({ id, taxonomy: taxonomyV1(term as Json) }));

/** The lists that 1.0 has of a service; `include` names them. */
export function listsV1(service: PublishedService, full: Json): Readonly<Record<string, Json[]>> {
  return {
    contacts: contactsV1(full, service),
    cost_options: each(full, 'cost_options', [
      'id',
      'valid_from',
      'valid_to',
      'option',
      'amount',
      'amount_description',
    ]),
    eligibilitys: eligibilitysV1(service),
    fundings: each(full, 'funding', ['id', 'source']),
    languages: objectsIn(full['languages']).map(({ id, name }) => known({ id, language: name })),
    regular_schedules: each(full, 'schedules', scheduleFields),
    reviews: [],
    service_areas: each(full, 'service_areas', ['id', 'service_area', 'extent', 'uri']),
    service_at_locations: objectsIn(full['service_at_locations']).map(({ id, location }) => ({
      id,
      location: locationV1(location as Json),
    })),
    service_taxonomys: taxonomysV1(full),
  };
}

/** A service as lists of 1.0 have it, with the lists that `include` names. */
export function serviceInListV1(service: PublishedService, include: readonly string[]): Json {
  const full = fullService(service);
  const lists = Object.entries(listsV1(service, full)).filter(([name]) => include.includes(name));
  return {
    ...simpleServiceV1(service, full),
    organization: organisationV1(service.organisation),
    ...Object.fromEntries(lists),
  };
}

/** A service with all that 1.0 can say of it. */
export function serviceV1(service: PublishedService): Json {
  const full = fullService(service);
  return {
    ...simpleServiceV1(service, full),
    organization: organisationV1(service.organisation),
    ...listsV1(service, full),
  };
}
