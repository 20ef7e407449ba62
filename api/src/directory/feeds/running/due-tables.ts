import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { CsvMap } from '../csv/csv-fields.js';
import { day, deadAfter, resumableFor } from './begin-run.js';

/** A table that a directory editor has sent and asked for. */
export interface DueTable {
  id: string;
  size: number;
  source: { id: string; name: string };
  map: CsvMap;
  /** Whether services of the source that it does not hold are withdrawn. */
  withdraw: boolean;
  /** The run that has begun to read it; null: none has. */
  runId: string | null;
}

/** The table that has waited longest to be read, or whose run was cut short; none is being read at the moment. */
export async function readDueTable(unit: Unit): Promise<DueTable | undefined> {
  const before = (milliseconds: number) => new Date(unit.now().getTime() - milliseconds);
  const [due] = await unit.query<DueTable>(
    `select t.id, t.size, t.csv_map as map, t.withdraw, t.run_id as "runId",
       json_build_object('id', s.id, 'name', s.name) as source
     from service_table t join feed_source s on s.id = t.source_id
       left join feed_run r on r.source_id = s.id and r.state = 'RUNNING'
     where t.asked_at is not null and (r.id is null or r.touched_at < $1)
       and (t.run_id is null or (t.run_id = r.id and r.started_at > $2))
     order by t.asked_at limit 1`,
    [before(deadAfter), before(resumableFor)],
  );
  return due;
}

/** The bytes of the table t, of which at most 5 MB are kept; for statements that read it. */
export const piecesOf = `(select string_agg(p.bytes, ''::bytea order by p.place) from service_table_piece p
   where p.table_id = t.id)`;

/** The bytes of a table that have arrived. */
export async function readTableBytes(unit: Unit, id: string): Promise<Buffer> {
  const [row] = await unit.query<{ bytes: Buffer | null }>(
    `select ${piecesOf} as bytes from service_table t where t.id = $1`,
    [id],
  );
  return row?.bytes ?? Buffer.alloc(0);
}

/** Notes which run reads a table; false when it has been read meanwhile. */
export const beginTable = async (unit: Unit, id: string, runId: string): Promise<boolean> =>
  (await unit.change('update service_table set run_id = $2 where id = $1', [id, runId])) === 1;

export const eraseTable = (unit: Unit, id: string): Promise<number> =>
  unit.change('delete from service_table where id = $1', [id]);

/** Erases tables that nobody has asked for within a day, and those whose run was given up. */
export const eraseOldTables = (unit: Unit): Promise<number> =>
  unit.change(
    `delete from service_table where (asked_at is null and begun_at < $1) or (run_id is not null and asked_at < $2)`,
    [new Date(unit.now().getTime() - day), new Date(unit.now().getTime() - 2 * resumableFor)],
  );
