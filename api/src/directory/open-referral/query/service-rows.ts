import { snakeCase } from '../../../platform/snake-case.js';
import { type ListingDetails, noDetails } from '../../listing/listing.js';
import type { Capacity } from '../map/capacity-map.js';
import type { PublicOrganisation } from '../map/organisation-map.js';
import { organisationFacts, organisationMap } from '../map/organisation-map.js';
import { cardMap, listMap, remarkMap, serviceFacts, type Card } from '../map/service-map.js';
import type { PublishedService } from '../published-service.js';
import type { Row } from './reader.js';

const { capacity: _, eligibilityRules, questions, ...cardFacts } = serviceFacts;

/** What is read of each table: what the maps publish and nothing else. */
const shallow = {
  s: Object.keys(cardMap),
  o: Object.keys(organisationMap),
  l: Object.keys(remarkMap),
};
const full = {
  s: [...shallow.s, ...Object.keys(cardFacts), 'phone', 'areaOutcodes'],
  o: [...shallow.o, ...Object.keys(organisationFacts), 'identifiers'],
  l: [...shallow.l, ...Object.keys(listMap), ...Object.keys({ eligibilityRules, questions })],
  c: ['status', 'unit', 'maximum', 'available', 'updatedAt'],
};

export type Depth = 'shallow' | 'full';
const depths: Record<Depth, Readonly<Record<string, readonly string[]>>> = { shallow, full };

const columnsOf = (alias: string, names: readonly string[]) =>
  names.map((name) => `${alias}.${snakeCase(name)} as "${alias}.${name}"`);

/** The columns of services with who offers them, told apart by the aliases in `joined`. */
export const serviceColumns = (depth: Depth): string =>
  Object.entries(depths[depth])
    .flatMap(([alias, names]) => columnsOf(alias, names))
    .join(', ');

/** The columns of organisations. */
export const organisationColumns = (depth: Depth): string => columnsOf('o', depths[depth]['o']!).join(', ');

/** What stands beside `service s`. */
export const joined = `join organisation o on o.id = s.organisation_id
  left join service_listing l on l.service_id = s.id
  left join service_capacity c on c.service_id = s.id`;

const partOf = (row: Row, alias: string, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, row[`${alias}.${name}`] ?? null]));

/** An organisation out of a row; of a shallow one, what is one value of it. */
export const organisationIn = (row: Row, depth: Depth): PublicOrganisation =>
  partOf(row, 'o', depths[depth]['o']!) as unknown as PublicOrganisation;

/** A service out of a row. Of a shallow one only what `shallowService` writes is there. */
export function serviceIn(row: Row, depth: Depth): PublishedService {
  const names = depths[depth];
  return {
    card: partOf(row, 's', names['s']!) as unknown as Card,
    organisation: organisationIn(row, depth),
    // One that nobody has written has neither lists nor remarks.
    listing: row['l.locations']
      ? (partOf(row, 'l', names['l']!) as unknown as ListingDetails)
      : { ...noDetails, ...remarks(row) },
    capacity: row['c.status'] ? (partOf(row, 'c', names['c']!) as unknown as Capacity) : null,
  };
}

const remarks = (row: Row) => partOf(row, 'l', shallow.l) as Pick<ListingDetails, 'accreditations' | 'alert'>;
