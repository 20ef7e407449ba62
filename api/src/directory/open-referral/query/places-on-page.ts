import type { Reader, Row, Slice } from './reader.js';
import { findPlaces } from './services.js';

/** The places of a page, as rows of services with `position`, and how many there are in all. */
export async function placesOnPage(
  reader: Reader,
  filter: Parameters<typeof findPlaces>[0],
  slice: Slice,
): Promise<{ places: Row[]; total: number }> {
  const [rows = []] = await reader.read(findPlaces(filter, slice));
  return { places: rows.filter((row) => row['s.id'] !== null), total: Number(rows[0]?.['total'] ?? 0) };
}
