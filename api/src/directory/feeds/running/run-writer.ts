import { uuidv7 } from 'uuidv7';
import { KithError } from '../../../platform/errors.js';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { RunMode, RunState } from '../feed-run.entity.js';
import { linkAbove } from '../storing/organisation-fields.js';
import { passOver } from '../storing/pass-over.js';
import { storeServices, type GivenRow, type RunOf, type StoredRow } from '../storing/store-services.js';
import { countUnseen, withdrawUnseen } from '../storing/withdraw.js';
import { deadAfter } from './begin-run.js';
import { hashOf } from './given-row.js';

/** Runs something in a unit of its own, as the program itself. */
export type InUnit = <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;

/** How a run went. */
export interface RunReport {
  runId: string;
  state: RunState;
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  refused: number;
  problems: string[];
}

/** How far a run is. */
interface Reached {
  /** Where a run that is cut short afterwards goes on. */
  nextPage: number;
  /** How many rows the source says it will show; null: it does not say. */
  inAll: number | null;
}

const mostProblems = 50;

/** A database that could not hold what was sent, as against one that could not be reached or a mistake of ours. */
const isUnusable = (error: unknown): boolean =>
  error instanceof KithError && error.extensions['code'] === 'BAD_USER_INPUT';

const refused = (row: GivenRow, reason: string): GivenRow => {
  const { place, hash } = row;
  const { externalId, name } = 'read' in row ? { ...row.read, name: row.read.listing.card.name } : row;
  return { place, hash, externalId, name, refused: reason };
};

/** Writes what a run finds: services, and the report on them, each page in one unit. */
export class RunWriter {
  private problems = 0;

  constructor(
    private readonly inUnit: InUnit,
    private readonly run: RunOf,
  ) {}

  /** Whether anything could not be read. */
  get hasProblems(): boolean {
    return this.problems > 0;
  }

  /** Stores the rows of a page, and how far the run is with them. */
  async store(rows: readonly GivenRow[], { nextPage, inAll }: Reached): Promise<void> {
    await this.storeSafely(rows);
    await this.inUnit((unit) =>
      unit.change(
        `update feed_run set next_page = $2, rows_read = rows_read + $3, rows_in_all = coalesce($5, rows_in_all),
           touched_at = $4 where id = $1`,
        [this.run.runId, nextPage, rows.length, unit.now(), inAll],
      ),
    );
  }

  /** Gives the run up to whoever reads the source next, at once and not only when it counts as dead. */
  async leave(): Promise<void> {
    await this.inUnit((unit) =>
      unit.change('update feed_run set touched_at = $2 where id = $1', [
        this.run.runId,
        new Date(unit.now().getTime() - deadAfter),
      ]),
    );
  }

  /** The rows of a shallow list whose own pages have to be asked for, each with its place in the list. */
  async worthAsking(rows: readonly unknown[], mode: RunMode): Promise<{ row: unknown; index: number }[]> {
    const all = rows.map((row, index) => ({ row, index }));
    if (mode === 'FULL') return all;
    const same = await this.inUnit((unit) => passOver(unit, this.run, rows, hashOf));
    return all.filter(({ index }) => !same.has(index));
  }

  /** Notes what could not be read. */
  async problem(text: string): Promise<void> {
    this.problems += 1;
    if (this.problems > mostProblems) return;
    await this.inUnit((unit) =>
      unit.change('update feed_run set problems = problems || $2::text[] where id = $1', [this.run.runId, [text]]),
    );
  }

  async touch(): Promise<void> {
    await this.inUnit((unit) =>
      unit.change('update feed_run set touched_at = $2 where id = $1', [this.run.runId, unit.now()]),
    );
  }

  /**
   * Withdraws what the run has not seen, in steps. A feed that shows less than half of what it did is more likely broken
   * than right: then nothing is withdrawn, unless somebody has said that it is right.
   */
  async withdraw(evenMost: boolean): Promise<void> {
    const { live, unseen } = await this.inUnit((unit) => countUnseen(unit, this.run));
    const few = unseen === live || (live >= 20 && unseen > live / 2);
    if (unseen > 0 && few && !evenMost) {
      const shows = `The feed shows ${live - unseen} of the ${live} services that it showed before, so none was withdrawn.`;
      return this.problem(`${shows} If that is right, have it imported by command with --withdraw.`);
    }
    for (let more = unseen > 0; more;) {
      more = await this.inUnit(async (unit) => {
        const rows = await withdrawUnseen(unit, this.run);
        await this.report(unit, rows);
        return rows.length > 0;
      });
    }
  }

  /** Ends the run and tells how it went. `full`: it has read all of the source. */
  async end(state: RunState, { mode, full }: { mode: RunMode; full: boolean }): Promise<RunReport> {
    return this.inUnit(async (unit) => {
      const [report] = await unit.query<RunReport>(
        `update feed_run set state = $2, mode = $3, ended_at = $4, touched_at = $4 where id = $1
         returning id as "runId", state, rows_read as read, added, changed, unchanged, withdrawn, refused, problems`,
        [this.run.runId, state, mode, unit.now()],
      );
      if (full) {
        await linkAbove(unit, this.run.sourceId);
        await unit.change('update feed_source set last_full_at = $2 where id = $1', [this.run.sourceId, unit.now()]);
      }
      return report!;
    });
  }

  private async storeSafely(rows: readonly GivenRow[]): Promise<void> {
    try {
      await this.inUnit(async (unit) => this.report(unit, await storeServices(unit, rows, this.run)));
    } catch (error) {
      if (!isUnusable(error)) throw error;
      // One row of the page is at fault: the halves are tried until it stands alone.
      const half = Math.ceil(rows.length / 2);
      if (rows.length > 1) {
        await this.storeSafely(rows.slice(0, half));
        return this.storeSafely(rows.slice(half));
      }
      const unusable = rows.map((row) => refused(row, 'it holds something that cannot be stored'));
      await this.inUnit(async (unit) => this.report(unit, await storeServices(unit, unusable, this.run)));
    }
  }

  private async report(unit: Unit, rows: readonly StoredRow[]): Promise<void> {
    const told = rows.filter(({ outcome, notes }) => outcome !== 'UNCHANGED' || notes.length > 0);
    const lines = told.map((row) => ({ ...row, id: uuidv7() }));
    await unit.change(
      `insert into feed_run_row (id, run_id, place, external_id, service_id, name, outcome, notes)
       select id, $2, place, "externalId", "serviceId", name, outcome, notes
       from jsonb_to_recordset($1::jsonb) as r(id uuid, place int, "externalId" text, "serviceId" uuid, name text,
         outcome text, notes text[])`,
      [JSON.stringify(lines), this.run.runId],
    );
    const count = (outcome: StoredRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
    await unit.change(
      `update feed_run set added = added + $2, changed = changed + $3, unchanged = unchanged + $4,
         withdrawn = withdrawn + $5, refused = refused + $6 where id = $1`,
      [this.run.runId, count('ADDED'), count('CHANGED'), count('UNCHANGED'), count('WITHDRAWN'), count('REFUSED')],
    );
  }
}
