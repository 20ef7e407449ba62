import { isDeepStrictEqual } from 'node:util';
import { namedUuid } from '../../platform/uuid.js';
import type { ListingRow } from '../listing/listing-row.js';
import { columnsOfParts, type ListingPartName } from '../listing/listing-parts.js';

type Fields = Record<string, unknown>;

/** Values of a listing by its columns, as far as a merge touched them. */
export interface ListingFields {
  card: Fields;
  details: Fields;
}

/** A listing with parts of another, and what stood in their place, so that it can be put back. */
export interface Taken {
  row: ListingRow;
  before: ListingFields;
  taken: ListingFields;
}

type Part = { id?: string; locationId?: string | null };

const isParts = (value: unknown): value is Part[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'object' && part !== null);

/** Parts keep their ids where they are: those that stand in a second listing too get ids of their own there. */
const asOwn = (serviceId: string, value: unknown): unknown =>
  isParts(value) ? value.map((part) => (part.id ? { ...part, id: namedUuid(serviceId, part.id) } : part)) : value;

function replaced(now: Fields, other: Fields, columns: ReadonlySet<string>, serviceId: string): Fields {
  const entries = Object.entries(now).map(([column, value]) => [
    column,
    columns.has(column) ? asOwn(serviceId, other[column]) : value,
  ]);
  return Object.fromEntries(entries) as Fields;
}

/** Times of a place that does not stand in the listing hold for all of its places. */
function withoutLostPlaces(details: Fields): Fields {
  const { locations, schedules } = details as { locations: Part[]; schedules: Part[] };
  const places = new Set(locations.map(({ locationId }) => locationId));
  const isLost = ({ locationId }: Part) => Boolean(locationId) && !places.has(locationId);
  return { ...details, schedules: schedules.map((each) => (isLost(each) ? { ...each, locationId: null } : each)) };
}

const changedColumns = (now: Fields, next: Fields): string[] =>
  Object.keys(next).filter((column) => !isDeepStrictEqual(now[column], next[column]));
const pick = (fields: Fields, columns: readonly string[]): Fields =>
  Object.fromEntries(columns.map((column) => [column, fields[column]]));

/** Puts these parts of another listing into one. Capacity stays: referrals count it. */
export function takeParts(keep: ListingRow, other: ListingRow, parts: readonly ListingPartName[]): Taken {
  const columns = columnsOfParts(parts);
  const card = replaced(keep.card, other.card, columns, keep.id);
  const details = withoutLostPlaces(replaced(keep.details, other.details, columns, keep.id));
  const changed = { card: changedColumns(keep.card, card), details: changedColumns(keep.details, details) };
  return {
    row: { id: keep.id, card, details, capacity: null },
    before: { card: pick(keep.card, changed.card), details: pick(keep.details, changed.details) },
    taken: { card: pick(card, changed.card), details: pick(details, changed.details) },
  };
}
