import { parsePostcode } from '@kith/nhs';
import type { Accessibility, Address, PlaceKindName, ServiceLocation } from '../../listing/location.js';
import { shown, type Notes } from './notes.js';
import { idOf, partId } from './part-id.js';
import { firstOf, rawList, rawOf, type Raw } from './raw.js';
import { line, number, prose, webAddress } from './values.js';

function kindOf(value: unknown, otherwise: PlaceKindName): PlaceKindName {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return text === 'PHYSICAL' || text === 'POSTAL' || text === 'VIRTUAL' ? text : otherwise;
}

/** Within these lie the United Kingdom, its islands and the Crown dependencies. */
const kingdom = { north: [49, 61.5], east: [-9.5, 2.5] } as const;
const inside = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;

/** Where a place lies; the other way round is put right, and what no place can have is left out. */
function middleOf(raw: Raw, notes: Notes): { latitude: number | null; longitude: number | null } {
  const none = { latitude: null, longitude: null };
  const latitude = number(raw['latitude'], 'latitude', notes);
  const longitude = number(raw['longitude'], 'longitude', notes);
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return none;
  if (inside(latitude, kingdom.east) && inside(longitude, kingdom.north)) {
    notes.say('place: latitude and longitude were the wrong way round, and were exchanged');
    return { latitude: longitude, longitude: latitude };
  }
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  notes.say(`place: ${latitude}, ${longitude} lies nowhere on Earth, and was left out`);
  return none;
}

function postcodeOf(value: unknown, country: string, notes: Notes): string {
  const text = line(value, 'postcode', notes, 20) ?? '';
  if (text === '') return '';
  const parsed = parsePostcode(text);
  if (parsed.ok) return parsed.postcode;
  if (country === 'GB') notes.say(`postcode: ${shown(text)} is no UK postcode; distances cannot be told from it`);
  return text;
}

const countries: Record<string, string> = { UK: 'GB', ENGLAND: 'GB', SCOTLAND: 'GB', WALES: 'GB' };

function addressOf(raw: Raw, id: string, notes: Notes): Address {
  const given = (line(raw['country'], 'country', notes, 60) ?? 'GB').toUpperCase();
  const country = countries[given] ?? (/^[A-Z]{2}$/.test(given) ? given : 'GB');
  const lines = ['address_1', 'address_2'].map((name) => line(raw[name], 'address', notes));
  return {
    id,
    kind: kindOf(raw['address_type'], 'PHYSICAL'),
    attention: line(raw['attention'], 'attention', notes),
    line: lines.filter(Boolean).join(', '),
    city: line(raw['city'], 'town', notes) ?? '',
    region: line(raw['region'], 'region', notes),
    county: line(raw['state_province'], 'county', notes),
    postcode: postcodeOf(raw['postal_code'], country, notes),
    country,
  };
}

function accessOf(raw: Raw, id: string, notes: Notes): Accessibility {
  return {
    id,
    description: prose(firstOf(raw, 'description', 'accessibility'), 'access', notes, 1_000),
    details: prose(raw['details'], 'access', notes, 1_000),
    url: webAddress(raw['url'], 'page on access', notes),
  };
}

function locationOf(raw: Raw, at: Raw, ids: { id: string; locationId: string }, notes: Notes): ServiceLocation {
  const part = (kind: string, each: Raw, index: number) => partId(ids.locationId, kind, each['id'], index);
  const addresses = rawList(raw['addresses'], 'addresses', notes).map((each, index) =>
    addressOf(each, part('address', each, index), notes),
  );
  const access = rawList(raw['accessibility'], 'access', notes).map((each, index) =>
    accessOf(each, part('accessibility', each, index), notes),
  );
  return {
    ...ids,
    kind: kindOf(raw['location_type'], 'PHYSICAL'),
    name: line(raw['name'], 'name of the place', notes),
    description: prose(firstOf(raw, 'description') ?? at['description'], 'about the place', notes, 2_000),
    ...middleOf(raw, notes),
    identifier: line(raw['external_identifier'], 'number of the place', notes, 60),
    identifierType: line(raw['external_identifier_type'], 'register of places', notes, 60),
    gettingThere: prose(raw['transportation'], 'getting there', notes, 1_000),
    addresses: addresses.filter((each) => each.line !== '' || each.city !== '' || each.postcode !== ''),
    accessibility: access.filter(({ description, details, url }) => description ?? details ?? url),
  };
}

/** Where a service is given; the same place twice is taken once. */
export function readLocations(raw: Raw, sourceId: string, serviceId: string, notes: Notes): ServiceLocation[] {
  const seen = new Set<string>();
  return rawList(raw['service_at_locations'], 'places', notes).flatMap((at, index) => {
    const location = rawOf(at['location']);
    const named = firstOf(location, 'id') ?? firstOf(at, 'location_id') ?? `${serviceId}#${index}`;
    const locationId = idOf(sourceId, 'location', named);
    if (Object.keys(location).length === 0 || seen.has(locationId)) return [];
    seen.add(locationId);
    return [locationOf(location, at, { id: partId(serviceId, 'place', at['id'], index), locationId }, notes)];
  });
}
