import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { ServiceCapacity } from '../service-capacity.entity.js';
import { Service } from '../service.entity.js';
import { noDetails, type Listing, type ListingCard } from './listing.js';
import { ServiceListing } from './service-listing.entity.js';

type Columns = Record<string, unknown>;

/** A listing by the names of its columns, as the database gives it as JSON. */
export interface ListingRow {
  id: string;
  card: Columns;
  details: Columns;
  capacity: Columns | null;
}

/** Columns of `service` that tell of its history and of its intake, not of what it is. */
const apart = ['id', 'version', 'last_modified', 'checked_on', 'paused_at', 'merged_into_id', 'unattended'];

/** The columns of a listing's two tables and of its capacity, each without the key. */
export interface ListingColumns {
  card: string[];
  details: string[];
  capacity: string[];
}

const namesOf = (unit: Unit, entity: EntityTarget<ObjectLiteral>): [property: string, column: string][] => {
  const { columns } = unit.manager.connection.getMetadata(entity);
  const written = columns.filter(({ asExpression }) => asExpression === undefined);
  return written.map(({ propertyName, databaseName }) => [propertyName, databaseName]);
};

const without = (names: readonly [string, string][], ...left: string[]) =>
  names.map(([, column]) => column).filter((column) => !left.includes(column));

/** What the model says a listing is made of. */
export function listingColumns(unit: Unit): ListingColumns {
  return {
    card: without(namesOf(unit, Service), ...apart),
    details: without(namesOf(unit, ServiceListing), 'service_id'),
    capacity: without(namesOf(unit, ServiceCapacity), 'service_id', 'updated_at'),
  };
}

/** Gives the way from listings to rows. What a listing does not say becomes null. */
export function listingRows(unit: Unit): (listing: Listing) => ListingRow {
  const renaming = (entity: EntityTarget<ObjectLiteral>, columns: readonly string[]) => {
    const kept = namesOf(unit, entity).filter(([, column]) => columns.includes(column));
    return (values: object): Columns =>
      Object.fromEntries(kept.map(([property, column]) => [column, (values as Columns)[property] ?? null]));
  };
  const columns = listingColumns(unit);
  const card = renaming(Service, columns.card);
  const details = renaming(ServiceListing, columns.details);
  const capacity = renaming(ServiceCapacity, columns.capacity);
  return (listing) => ({
    id: listing.id,
    card: card(listing.card),
    details: details(listing.details),
    capacity: listing.capacity && capacity(listing.capacity),
  });
}

/** The columns of a service's details while nobody has said any of them. */
export const emptyDetails = (unit: Unit): Columns =>
  listingRows(unit)({ id: '', card: {} as ListingCard, details: noDetails, capacity: null }).details;

/** These columns of a row as one JSON value, in SQL; whatever else the table has is left out. */
export const asJson = (columns: readonly string[], alias: string): string =>
  `jsonb_build_object(${columns.map((column) => `'${column}', ${alias}.${column}`).join(', ')})`;

/**
 * The listings that stand now, of those services that exist. Nobody else writes them until the unit ends, so that what is
 * made of them and written back loses nothing that somebody published meanwhile.
 */
export async function readListingRows(unit: Unit, ids: readonly string[]): Promise<Map<string, ListingRow>> {
  // A statement of its own: the next sees what those have written who were waited for.
  await unit.query('select from service where id = any($1) order by id for update', [ids]);
  const rows = await unit.query<ListingRow>(
    `select s.id, ${asJson(listingColumns(unit).card, 's')} as card,
       to_jsonb(coalesce(l, jsonb_populate_record(null::service_listing, $2::jsonb))) - 'service_id' as details,
       to_jsonb(c) - array['service_id', 'updated_at'] as capacity
     from service s left join service_listing l on l.service_id = s.id
       left join service_capacity c on c.service_id = s.id
     where s.id = any($1)`,
    [ids, JSON.stringify(emptyDetails(unit))],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
