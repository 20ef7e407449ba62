import type { Unit } from '../../../platform/unit-of-work/unit.js';
import { isRaw } from '../reading/raw.js';
import { hasParts } from '../reading/version-one.js';
import { markSeen } from './known-records.js';
import type { RunOf } from './store-services.js';

/**
 * Which rows of a shallow list are as they were, so that their own pages need not be asked for: those that carry a date
 * of their last change, and are the same to the letter. Marks them as seen, and gives their places in the list.
 */
export async function passOver(
  unit: Unit,
  run: RunOf,
  rows: readonly unknown[],
  hashOf: (row: unknown) => string,
): Promise<Set<number>> {
  const dated = rows.map((row) => (isRaw(row) && !hasParts(row) && row['last_modified'] ? hashOf(row) : null));
  const known = await unit.query<{ hash: string; externalId: string }>(
    `select hash, external_id as "externalId" from feed_record
     where source_id = $1 and external_id = any($2) and withdrawn_at is null`,
    [run.sourceId, rows.flatMap((row) => (isRaw(row) ? [String(row['id'])] : []))],
  );
  const hashes = new Map(known.map(({ hash, externalId }) => [externalId, hash]));
  const same = rows.flatMap((row, index) =>
    isRaw(row) && dated[index] !== null && hashes.get(String(row['id'])) === dated[index] ? [index] : [],
  );
  await markSeen(
    unit,
    run,
    same.map((index) => String((rows[index] as { id: unknown }).id)),
  );
  await unit.change('update feed_run set rows_read = rows_read + $2, unchanged = unchanged + $2 where id = $1', [
    run.runId,
    same.length,
  ]);
  return new Set(same);
}
