import { JobLoop } from '../../../platform/job-loop.js';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import { findDuplicates } from '../../duplicates/find-duplicates.service.js';
import { RunUnderWay } from './begin-run.js';
import { eraseOldTables, readDueTable, type DueTable } from './due-tables.js';
import { readDueSources, type DueSource } from './feed-sources.js';
import { runFeed, RunInterrupted, type RunOptions } from './run-feed.js';
import { runTable } from './run-table.js';
import type { InUnit } from './run-writer.js';

export interface FeedRunnerOptions {
  /** Units of the system, which hold its connection for one page at a time. */
  inUnit: InUnit;
  now: () => Date;
  /** Is told what made a run break off; it goes on by itself later. */
  onError: (error: unknown) => void;
  /** Milliseconds between two looks for what is due. */
  pause?: number;
  limits?: RunOptions['limits'];
}

/**
 * Reads the tables that editors have sent and the feeds that are due or asked for, one after another, for as long as the
 * program runs, and looks for services that they have in common with others. Of several instances one reads a source;
 * what another one left behind goes on here.
 */
export class FeedRunner {
  private readonly ending = new AbortController();
  private readonly loop: JobLoop;

  constructor(private readonly options: FeedRunnerOptions) {
    const { pause = 2_000, onError } = options;
    this.loop = new JobLoop({ turn: () => this.turn(), pause, onError });
  }

  /** Resolves when nothing is being read any more; what was begun goes on with the next instance. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.loop.stop();
  }

  private async turn(): Promise<boolean> {
    const { inUnit, now, limits } = this.options;
    const { table, source } = await inUnit(lookForWork);
    if (!table && !source) return false;
    const { signal } = this.ending;
    try {
      if (table) await runTable(inUnit, table, { now, signal });
      else if (source) {
        const options = {
          mode: source.mode,
          withdraw: 'UNLESS_MOST',
          onProgress: () => undefined,
          now,
          signal,
        } as const;
        await runFeed(inUnit, source, { ...options, ...(limits && { limits }) });
      }
      await findDuplicates(inUnit);
      return true;
    } catch (error) {
      // Somebody else was faster.
      if (error instanceof RunUnderWay || error instanceof RunInterrupted) return false;
      throw error;
    }
  }
}

/** What is to be read next: a table before any feed, since somebody waits for it and it takes seconds. */
async function lookForWork(unit: Unit): Promise<{ table?: DueTable | undefined; source?: DueSource | undefined }> {
  const table = await readDueTable(unit);
  if (table) return { table };
  await eraseOldTables(unit);
  const [source] = await readDueSources(unit);
  return { source };
}
