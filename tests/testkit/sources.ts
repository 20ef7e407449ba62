import { uuidv7 } from './ids.js';
import { theTruth } from './truth.js';

export interface Source {
  id: string;
  /** A reading of it that has ended. */
  runId: string;
}

/** A source of files, read once, with a row of each kind in its report. */
export async function aSource(name = `Source ${uuidv7()}`): Promise<Source> {
  const [id, runId] = [uuidv7(), uuidv7()];
  await theTruth(
    `with source as (
       insert into feed_source (id, name, added_at, added_by_name, last_run_id) values ($1, $2, now(), 'Ewa Dodd', $3)
       returning id),
     run as (
       insert into feed_run (id, source_id, state, mode, started_at, touched_at, ended_at, rows_read, rows_in_all, refused)
       select $3, id, 'PARTIAL', 'FULL', now(), now(), now(), 5, 5, 1 from source returning id)
     insert into feed_run_row (id, run_id, place, external_id, name, outcome, notes)
     select gen_random_uuid(), run.id, place, 'row ' || place, 'Choir ' || place, outcome, '{"it has no name"}'
     from run, unnest(array['ADDED', 'CHANGED', 'UNCHANGED', 'WITHDRAWN', 'REFUSED'])
       with ordinality as o(outcome, place)`,
    [id, name, runId],
  );
  return { id, runId };
}
