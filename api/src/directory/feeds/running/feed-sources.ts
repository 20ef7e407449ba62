import { uuidv7 } from 'uuidv7';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { CsvMap } from '../csv/csv-fields.js';
import type { RunMode } from '../feed-run.entity.js';
import { day, deadAfter, resumableFor } from './begin-run.js';
import type { Source } from './run-feed.js';

const columns = 's.id, s.name, s.address, s.allow_private as "allowPrivate"';

/** A source by its address or, for files, its name; it is added when it is new. `allowPrivate` is remembered. */
export async function findOrAddSource(
  unit: Unit,
  wanted: { name: string; address: string | null; allowPrivate: boolean },
): Promise<Source> {
  const [found] = await unit.query<Source>(
    `select ${columns} from feed_source s where address = $1 or name = $2 order by address = $1 desc nulls last limit 1`,
    [wanted.address, wanted.name],
  );
  if (found) {
    const { id, name } = found;
    const address = wanted.address ?? found.address;
    const allowPrivate = found.allowPrivate || wanted.allowPrivate;
    if (address !== found.address || allowPrivate !== found.allowPrivate) {
      const set = 'update feed_source set address = $2, allow_private = $3 where id = $1';
      await unit.change(set, [id, address, allowPrivate]);
    }
    return { id, name, address, allowPrivate };
  }
  const source = { id: uuidv7(), ...wanted };
  await unit.change(
    `insert into feed_source (id, name, address, allow_private, added_at, added_by_name) values ($1, $2, $3, $4, $5, $6)`,
    [source.id, source.name, source.address, source.allowPrivate, unit.now(), unit.actorName],
  );
  return source;
}

/** Which column says what in the tables of a source; null: none was read yet. */
export async function readCsvMap(unit: Unit, name: string): Promise<CsvMap | null> {
  const [row] = await unit.query<{ map: CsvMap | null }>('select csv_map as map from feed_source where name = $1', [
    name,
  ]);
  return row?.map ?? null;
}

/** Keeps that for the next table. */
export const keepCsvMap = (unit: Unit, sourceId: string, map: CsvMap): Promise<number> =>
  unit.change('update feed_source set csv_map = $2 where id = $1', [sourceId, JSON.stringify(map)]);

/** How long changes alone are asked for before everything is read again. */
const fullEvery = 7 * day;

/** Has a source read each day from now on, or no longer. */
export async function readDaily(unit: Unit, sourceId: string, daily: boolean): Promise<void> {
  const next = daily ? new Date(unit.now().getTime() + day) : null;
  await unit.change('update feed_source set next_run_at = $2 where id = $1', [sourceId, next]);
}

/** A source whose time has come, and whether all of it is to be read. */
export interface DueSource extends Source {
  address: string;
  mode: RunMode;
}

/**
 * Which feeds are to be read now: those that somebody asks for first, then those that have waited longest, and those whose
 * run was cut short. What is being read at the moment is left out.
 */
export async function readDueSources(unit: Unit): Promise<DueSource[]> {
  const before = (milliseconds: number) => new Date(unit.now().getTime() - milliseconds);
  return unit.query<DueSource>(
    `select ${columns}, coalesce(wanted_mode, case when last_full_at > $2 then 'CHANGES' else 'FULL' end) as mode
     from feed_source s left join feed_run r on r.source_id = s.id and r.state = 'RUNNING'
     where s.address is not null and (s.wanted_mode is not null or s.next_run_at <= $1 or r.started_at > $3)
       and (r.id is null or r.touched_at < $4)
     order by s.wanted_mode is null, s.next_run_at nulls first, s.id`,
    [unit.now(), before(fullEvery), before(resumableFor), before(deadAfter)],
  );
}

/** What a run has to say of single rows, refused ones first; at most so many. */
export function readRemarks(unit: Unit, runId: string, most: number) {
  return unit.query<{ place: number | null; name: string | null; outcome: string; notes: string[]; all: number }>(
    `select place, name, outcome, notes, (count(*) over ())::int as "all" from feed_run_row
     where run_id = $1 and notes <> '{}' and outcome <> 'WITHDRAWN'
     order by outcome = 'REFUSED' desc, place limit ${most}`,
    [runId],
  );
}
