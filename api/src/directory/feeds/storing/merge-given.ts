import { isDeepStrictEqual } from 'node:util';
import type { ListingRow } from '../../listing/listing-row.js';

type Fields = Record<string, unknown>;

/** What is to stand, and which fields a source would change but were edited in Kith. */
export interface Merged<Row> {
  row: Row;
  kept: string[];
}

/**
 * Three sides of the same thing: what a source gave before, what stands now and what it gives. What still is as it was
 * given follows the source; what was edited stays, and is named when the source has something new to say of it.
 */
export function mergeFields(before: Fields, now: Fields, given: Fields): Merged<Fields> {
  const row: Fields = {};
  const kept: string[] = [];
  for (const [field, value] of Object.entries(given)) {
    // What an earlier version of Kith did not keep, the source had not said.
    const said = before[field] ?? null;
    const edited = !isDeepStrictEqual(now[field], said);
    row[field] = edited ? now[field] : value;
    const isNews = !isDeepStrictEqual(value, said) && !isDeepStrictEqual(value, now[field]);
    if (edited && isNews) kept.push(field);
  }
  return { row, kept };
}

/** The same for a whole listing; places counted in Kith are an edit like any other. */
export function mergeListing(before: ListingRow, now: ListingRow, given: ListingRow): Merged<ListingRow> {
  const card = mergeFields(before.card, now.card, given.card);
  const details = mergeFields(before.details, now.details, given.details);
  const capacity = mergeFields({ capacity: before.capacity }, { capacity: now.capacity }, { capacity: given.capacity });
  return {
    row: {
      id: now.id,
      card: card.row,
      details: details.row,
      capacity: capacity.row['capacity'] as ListingRow['capacity'],
    },
    kept: [card, details, capacity].flatMap((each) => each.kept),
  };
}

/** Names the fields that stayed, as a note. */
export const keptNote = (fields: readonly string[]): string[] =>
  fields.length === 0
    ? []
    : [`edited in Kith, so not changed: ${fields.map((field) => field.replaceAll('_', ' ')).join(', ')}`];
