import type { Unit } from '../../platform/unit-of-work/unit.js';
import type { Listing } from './listing.js';
import { asJson, emptyDetails, listingColumns, listingRows, type ListingRow } from './listing-row.js';

/** What writing a listing did: a new service, a new version of one, or nothing. */
export type ListingChange = 'ADDED' | 'CHANGED' | 'UNCHANGED';

/** Who a change is by, beside the actor of the unit. */
export interface WrittenBy {
  /** The feed, when it is one. */
  sourceId?: string;
  /** Instead of the actor's name. */
  name?: string;
}

const list = (columns: readonly string[], prefix = '') => columns.map((column) => prefix + column).join(', ');
const replaced = (columns: readonly string[]) => columns.map((column) => `${column} = excluded.${column}`).join(', ');

/**
 * $1 cards, $2 details, $3 details of which nothing is said, $4 now, $5 by whom, $6 source. A service
 * keeps its row where nothing differs; where something does, what stood there goes to listing_version first.
 */
const statement = (card: readonly string[], details: readonly string[]): string => `
  with card as materialized (select * from jsonb_populate_recordset(null::service, $1::jsonb)),
  detail as materialized (select * from jsonb_populate_recordset(null::service_listing, $2::jsonb)),
  old as materialized (
    select s.id, s.version, ${asJson(card, 's')} as card,
      to_jsonb(coalesce(l, jsonb_populate_record(null::service_listing, $3::jsonb))) - 'service_id' as details
    from service s left join service_listing l on l.service_id = s.id
    where s.id in (select id from card) order by s.id for update of s),
  changed as materialized (
    select c.id from card c join detail d on d.service_id = c.id left join old o on o.id = c.id
    where o.id is null or o.card <> ${asJson(card, 'c')} or o.details <> to_jsonb(d) - 'service_id'),
  kept as (
    insert into listing_version (service_id, version, listing, replaced_at, replaced_by_name, source_id)
    select id, version, jsonb_build_object('id', id, 'card', card, 'details', details, 'capacity', null), $4, $5, $6
    from old where id in (select id from changed)),
  detailed as (
    insert into service_listing (service_id, ${list(details)})
    select service_id, ${list(details)} from detail where service_id in (select id from changed)
    on conflict (service_id) do update set ${replaced(details)})
  insert into service as s (id, ${list(card)}, version, last_modified)
  select id, ${list(card)}, 1, $4 from card where id in (select id from changed) order by id
  on conflict (id) do update set ${replaced(card)}, version = s.version + 1, last_modified = excluded.last_modified
  returning s.id, s.version`;

const capacityStatement = (columns: readonly string[]): string => `
  insert into service_capacity as c (service_id, ${list(columns)}, updated_at)
  select service_id, ${list(columns)}, $2 from jsonb_populate_recordset(null::service_capacity, $1::jsonb)
  order by service_id
  on conflict (service_id) do update set ${replaced(columns)}, updated_at = excluded.updated_at
  where (${list(columns, 'c.')}) is distinct from (${list(columns, 'excluded.')})`;

/** The same as `writeListings` for listings by the names of their columns. */
export async function writeListingRows(
  unit: Unit,
  rows: readonly ListingRow[],
  { name = unit.actorName, sourceId }: WrittenBy = {},
): Promise<Map<string, ListingChange>> {
  const columns = listingColumns(unit);
  const cards = rows.map(({ id, card }) => ({ id, ...card }));
  const details = rows.map(({ id, details }) => ({ service_id: id, ...details }));
  const written = await unit.query<{ id: string; version: number }>(statement(columns.card, columns.details), [
    JSON.stringify(cards),
    JSON.stringify(details),
    JSON.stringify(emptyDetails(unit)),
    unit.now(),
    name,
    sourceId ?? null,
  ]);
  const counted = rows.flatMap(({ id, capacity }) => (capacity ? [{ service_id: id, ...capacity }] : []));
  if (counted.length > 0) {
    await unit.change(capacityStatement(columns.capacity), [JSON.stringify(counted), unit.now()]);
  }
  const changes = new Map<string, ListingChange>(rows.map(({ id }) => [id, 'UNCHANGED']));
  for (const { id, version } of written) changes.set(id, version === 1 ? 'ADDED' : 'CHANGED');
  return changes;
}

/**
 * Writes services whole: adds those that are new and gives the others a new version where anything public differs,
 * keeping what stood there before. Tells what became of each. What is counted of places is written where it is said, and
 * is no part of a version, since referrals change it (decision 20). No id may stand twice; each organisation has to exist.
 */
export const writeListings = (unit: Unit, listings: readonly Listing[], by?: WrittenBy) =>
  writeListingRows(unit, listings.map(listingRows(unit)), by);
