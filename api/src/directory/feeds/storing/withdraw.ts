import type { Unit } from '../../../platform/unit-of-work/unit.js';
import { readListingRows, type ListingRow } from '../../listing/listing-row.js';
import { writeListingRows } from '../../listing/write-listings.js';
import { keptNote, mergeListing } from './merge-given.js';
import type { RunOf, StoredRow } from './store-services.js';

const batch = 250;

/** How many services of the source are shown to people, and how many of them this run has not seen. */
export async function countUnseen(unit: Unit, { sourceId, runId }: RunOf): Promise<{ live: number; unseen: number }> {
  const [row] = await unit.query<{ live: number; unseen: number }>(
    `select count(*)::int as live, count(*) filter (where seen_run_id <> $2)::int as unseen
     from feed_record where source_id = $1 and withdrawn_at is null`,
    [sourceId, runId],
  );
  return row!;
}

/**
 * Withdraws some of those services that the run has not seen, and tells which; none are left when it tells of none. A
 * withdrawn service stays with all that refers to it, is no longer shown as running, and comes back with the feed.
 */
export async function withdrawUnseen(unit: Unit, run: RunOf): Promise<StoredRow[]> {
  const records = await unit.query<{ externalId: string; serviceId: string; given: ListingRow }>(
    `select external_id as "externalId", service_id as "serviceId", stated as given from feed_record
     where source_id = $1 and seen_run_id <> $2 and withdrawn_at is null order by external_id limit ${batch}`,
    [run.sourceId, run.runId],
  );
  if (records.length === 0) return [];
  const ids = records.map(({ serviceId }) => serviceId);
  const now = await readListingRows(unit, ids);
  const merged = records.map(({ serviceId, given }) => {
    const gone = { ...given, card: { ...given.card, status: 'INACTIVE' } };
    return { gone, ...mergeListing(given, now.get(serviceId)!, gone) };
  });
  await writeListingRows(
    unit,
    merged.map(({ row }) => row),
    { sourceId: run.sourceId, name: run.sourceName },
  );
  await unit.change(
    `update feed_record r set withdrawn_at = $2, stated = g.given
     from jsonb_to_recordset($1::jsonb) as g(id uuid, given jsonb) where r.service_id = g.id`,
    [JSON.stringify(merged.map(({ gone }) => ({ id: gone.id, given: gone }))), unit.now()],
  );
  return records.map(({ externalId, serviceId }, index) => ({
    place: null,
    externalId,
    serviceId,
    name: String(now.get(serviceId)!.card['name']),
    outcome: 'WITHDRAWN',
    notes: ['the feed does not show it any more', ...keptNote(merged[index]!.kept)],
  }));
}
