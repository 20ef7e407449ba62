import { uuidv7 } from 'uuidv7';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { RunMode } from '../feed-run.entity.js';

/** A run that has begun, or goes on. */
export interface BegunRun {
  runId: string;
  mode: RunMode;
  nextPage: number;
  rowsRead: number;
  /** When the last run that read everything it asked for began; null before the first. */
  lastComplete: Date | null;
  resumed: boolean;
}

/** Thrown when the source is being read by somebody else. */
export class RunUnderWay extends Error {}

/** A run gives a sign of life this often (milliseconds), and counts as dead after four without one. */
export const signOfLife = 15_000;
export const deadAfter = 4 * signOfLife;
const hour = 3_600_000;
export const day = 24 * hour;
/** What a run that was cut short longer ago has read is out of date. */
export const resumableFor = 24 * hour;

interface Unfinished {
  id: string;
  mode: RunMode;
  nextPage: number;
  rowsRead: number;
  startedAt: Date;
  touchedAt: Date;
}

const readUnfinished = (unit: Unit, sourceId: string): Promise<Unfinished[]> =>
  unit.query<Unfinished>(
    `select id, mode, next_page as "nextPage", rows_read as "rowsRead", started_at as "startedAt",
       touched_at as "touchedAt"
     from feed_run where source_id = $1 and state = 'RUNNING' for update`,
    [sourceId],
  );

async function readLastComplete(unit: Unit, sourceId: string): Promise<Date | null> {
  const [row] = await unit.query<{ at: Date | null }>(
    `select max(started_at) as at from feed_run where source_id = $1 and state = 'COMPLETE'`,
    [sourceId],
  );
  return row?.at ?? null;
}

async function start(unit: Unit, sourceId: string, mode: RunMode): Promise<string> {
  const runId = uuidv7();
  const begun = await unit.change(
    `insert into feed_run (id, source_id, state, mode, started_at, touched_at) values ($1, $2, 'RUNNING', $3, $4, $4)
     on conflict (source_id) where state = 'RUNNING' do nothing`,
    [runId, sourceId, mode, unit.now()],
  );
  if (begun === 0) throw new RunUnderWay('Somebody else has begun to read this source in this moment.');
  // Planned before it is read: a feed that fails is asked again tomorrow, and not every time somebody looks.
  await unit.change(
    `update feed_source set last_run_id = $2, wanted_mode = null,
       next_run_at = case when next_run_at <= $3 then $4 else next_run_at end
     where id = $1`,
    [sourceId, runId, unit.now(), new Date(unit.now().getTime() + day)],
  );
  return runId;
}

/**
 * Begins to read a source, or goes on where a run was cut short. Throws RunUnderWay while another one gives signs of
 * life. `resumable`: whether the pages of that run are those that are to be read now.
 */
export async function beginRun(
  unit: Unit,
  sourceId: string,
  { mode, resumable }: { mode: RunMode; resumable: (runId: string) => boolean },
): Promise<BegunRun> {
  const lastComplete = await readLastComplete(unit, sourceId);
  const [unfinished] = await readUnfinished(unit, sourceId);
  if (unfinished) {
    const quiet = unit.now().getTime() - unfinished.touchedAt.getTime();
    if (quiet < deadAfter) {
      throw new RunUnderWay(
        `This source is being read at the moment; the last sign of it is ${Math.round(quiet / 1_000)} seconds old. One that was cut short goes on a minute later.`,
      );
    }
    const age = unit.now().getTime() - unfinished.startedAt.getTime();
    if (resumable(unfinished.id) && age < resumableFor) {
      await unit.change('update feed_run set touched_at = $2 where id = $1', [unfinished.id, unit.now()]);
      const { id: runId, nextPage, rowsRead } = unfinished;
      return { runId, mode: unfinished.mode, nextPage, rowsRead, lastComplete, resumed: true };
    }
    await unit.change(
      `update feed_run set state = 'FAILED', ended_at = $2, problems = problems || $3::text[] where id = $1`,
      [unfinished.id, unit.now(), ['it was cut short']],
    );
  }
  const runId = await start(unit, sourceId, mode);
  return { runId, mode, nextPage: 1, rowsRead: 0, lastComplete, resumed: false };
}
