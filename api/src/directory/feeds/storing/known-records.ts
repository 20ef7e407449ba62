import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { ListingRow } from '../../listing/listing-row.js';

/** What a source said of a service last. */
export interface KnownRecord {
  externalId: string;
  serviceId: string;
  hash: string;
  given: ListingRow;
  seenRunId: string;
  withdrawn: boolean;
}

/** Those of these services that the source has shown before, by their ids in it. */
export async function readKnownRecords(
  unit: Unit,
  sourceId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownRecord>> {
  const rows = await unit.query<KnownRecord>(
    `select external_id as "externalId", service_id as "serviceId", hash, stated as given, seen_run_id as "seenRunId",
       withdrawn_at is not null as withdrawn
     from feed_record where source_id = $1 and external_id = any($2)`,
    [sourceId, externalIds],
  );
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** Whose services these ids are already, other than this source's: a source's name, or null for Kith itself. */
export async function readOwners(
  unit: Unit,
  sourceId: string,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await unit.query<{ id: string; name: string | null }>(
    `select s.id, f.name from service s
       left join feed_record r on r.service_id = s.id left join feed_source f on f.id = r.source_id
     where s.id = any($1) and r.source_id is distinct from $2`,
    [ids, sourceId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A record as it is to stand. */
export interface RecordToWrite {
  externalId: string;
  serviceId: string;
  hash: string;
  given: ListingRow;
}

/** Remembers what the source said, and that this run has seen it. */
export async function writeRecords(
  unit: Unit,
  { sourceId, runId }: { sourceId: string; runId: string },
  records: readonly RecordToWrite[],
): Promise<void> {
  await unit.change(
    `insert into feed_record (source_id, external_id, service_id, hash, stated, seen_run_id, withdrawn_at)
     select $2, "externalId", "serviceId", hash, given, $3, null
     from jsonb_to_recordset($1::jsonb) as r("externalId" text, "serviceId" uuid, hash text, given jsonb)
     on conflict (source_id, external_id) do update
       set hash = excluded.hash, stated = excluded.stated, seen_run_id = excluded.seen_run_id, withdrawn_at = null`,
    [JSON.stringify(records), sourceId, runId],
  );
}

/** Notes that this run has seen services of which nothing has changed, or which it could not read. */
export async function markSeen(
  unit: Unit,
  { sourceId, runId }: { sourceId: string; runId: string },
  externalIds: readonly string[],
): Promise<void> {
  if (externalIds.length === 0) return;
  await unit.change('update feed_record set seen_run_id = $3 where source_id = $1 and external_id = any($2)', [
    sourceId,
    externalIds,
    runId,
  ]);
}
