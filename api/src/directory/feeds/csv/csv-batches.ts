import type { Hydrated } from '../fetching/hydrate.js';
import { givenRow } from '../running/given-row.js';
import type { ReadingOf } from '../reading/read-service.js';
import { secondOfId, type GivenRow } from '../storing/store-services.js';
import type { CsvMap } from './csv-fields.js';
import type { CsvTable } from './csv-file.js';
import { csvRows } from './csv-row.js';

const batch = 100;

/** The rows of a table as rows of a feed, some at a time. `source`: whose table it is. */
export async function* csvBatches(table: CsvTable, map: CsvMap, source: string): AsyncGenerator<Hydrated[]> {
  const toRow = csvRows(table.headings, map, source);
  let rows: Hydrated[] = [];
  for await (const record of table.rows()) {
    if (rows.push(toRow(record)) < batch) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Judges rows in their order, as an import would: each as it would stand, or why it would be refused. */
export function csvJudge(of: ReadingOf): (row: Hydrated) => GivenRow {
  const hashes = new Map<string, string>();
  let place = 0;
  return (row) => {
    const given = givenRow(row, (place += 1), of);
    if ('refused' in given) return given;
    const { externalId, listing } = given.read;
    const before = hashes.get(externalId) ?? given.hash;
    hashes.set(externalId, before);
    if (before === given.hash) return given;
    return { place, hash: given.hash, externalId, name: listing.card.name, refused: secondOfId };
  };
}
