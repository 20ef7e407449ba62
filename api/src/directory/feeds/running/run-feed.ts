import { londonDate } from '@kith/nhs';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import { FeedClient, type ClientOptions } from '../fetching/feed-client.js';
import { FeedUnreadable } from '../fetching/feed-unreadable.js';
import { hydrateRows, type Hydrated } from '../fetching/hydrate.js';
import { readPages } from '../fetching/read-pages.js';
import type { RunMode } from '../feed-run.entity.js';
import { isRaw } from '../reading/raw.js';
import { beginRun, type BegunRun } from './begin-run.js';
import { givenRow } from './given-row.js';
import { readJsonFile } from './json-file.js';
import { keepAlive } from './keep-alive.js';
import { RunWriter, type InUnit, type RunReport } from './run-writer.js';

export interface Source {
  id: string;
  name: string;
  address: string | null;
  allowPrivate: boolean;
}

export type Withdrawing = 'NONE' | 'UNLESS_MOST' | 'EVEN_MOST';

export interface RunOptions {
  mode: RunMode;
  /** What becomes of services that the source no longer shows; of most of them only `EVEN_MOST`. */
  withdraw: Withdrawing;
  /** Told after each page: how many rows so far, and of how many, where the feed says. */
  onProgress: (done: number, total: number | null) => void;
  now: () => Date;
  /** Ends the run between two pages; it goes on there with the next who reads the source. */
  signal?: AbortSignal;
  limits?: Pick<ClientOptions, 'bytes' | 'milliseconds' | 'pause'>;
}

/** Thrown when a run was told to end before all was read. */
export class RunInterrupted extends Error {}

/** What a reading found out about how much of the source it has seen. */
interface Seen {
  /** Everything the source has was shown, as far as it could be read. */
  all: boolean;
}

const isOlder = (row: unknown, than: Date): boolean =>
  isRaw(row) && typeof row['last_modified'] === 'string' && Date.parse(row['last_modified']) < than.getTime();

export interface Reading {
  /** Begins the run, or goes on with one that was cut short. */
  begin: (unit: Unit) => Promise<BegunRun>;
  read: (writer: RunWriter, begun: BegunRun) => Promise<Seen>;
}

/** Runs a reading of a source from its beginning to its report. Throws RunInterrupted when it is told to end. */
export async function run(
  inUnit: InUnit,
  source: Pick<Source, 'id' | 'name'>,
  options: Pick<RunOptions, 'withdraw' | 'signal'>,
  { begin, read }: Reading,
): Promise<RunReport> {
  const begun = await inUnit(begin);
  const { runId, mode } = begun;
  const writer = new RunWriter(inUnit, { sourceId: source.id, sourceName: source.name, runId });
  const alive = keepAlive(writer);
  try {
    const seen = await read(writer, begun);
    const full = seen.all && !writer.hasProblems;
    if (full && options.withdraw !== 'NONE') await writer.withdraw(options.withdraw === 'EVEN_MOST');
    return await writer.end(writer.hasProblems ? 'PARTIAL' : 'COMPLETE', { mode, full: full && !writer.hasProblems });
  } catch (error) {
    if (options.signal?.aborted) {
      await writer.leave();
      throw new RunInterrupted('The run goes on later.', { cause: error });
    }
    if (!(error instanceof FeedUnreadable)) throw error;
    await writer.problem(error.message);
    return await writer.end('FAILED', { mode, full: false });
  } finally {
    await alive.stop();
  }
}

/** Reads a feed over the network, page by page. What cannot be read is in the report, and never throws. */
export function runFeed(inUnit: InUnit, source: Source & { address: string }, options: RunOptions): Promise<RunReport> {
  const base = new URL(source.address);
  const { signal } = options;
  const client = new FeedClient({
    base,
    allowPrivate: source.allowPrivate,
    ...options.limits,
    ...(signal && { signal }),
  });
  const of = { sourceId: source.id, today: londonDate(options.now()) };
  const read: Reading['read'] = async (writer, { mode, nextPage, rowsRead, lastComplete }) => {
    // An hour more, for clocks that differ.
    const since = lastComplete && new Date(lastComplete.getTime() - 3_600_000);
    const modifiedAfter = mode === 'CHANGES' ? since : null;
    let [all, done, total]: [boolean, number, number | null] = [modifiedAfter === null, rowsRead, null];
    const streak = { failed: 0 };
    for await (const page of readPages(client, { base, from: nextPage, modifiedAfter })) {
      signal?.throwIfAborted();
      if ('problem' in page) {
        await writer.problem(`Page ${page.page}: ${page.problem}`);
        continue;
      }
      total = page.total ?? total;
      all ||= page.rows.some((row) => isOlder(row, modifiedAfter!));
      const worth = await writer.worthAsking(page.rows, mode);
      const whole = await hydrateRows(
        client,
        base,
        worth.map(({ row }) => row),
        streak,
      );
      // Those that were not asked for any more are no problem of the feed's.
      signal?.throwIfAborted();
      const unread = whole.filter((row) => 'problem' in row).length;
      if (unread > 0) await writer.problem(`Page ${page.page}: ${unread} services could not be read`);
      await writer.store(
        whole.map((row, at) => givenRow(row, done + worth[at]!.index + 1, of)),
        { nextPage: page.page + 1, inAll: modifiedAfter === null ? total : null },
      );
      done += page.rows.length;
      options.onProgress(done, total);
    }
    if (total !== null && all && done < total && !writer.hasProblems) {
      await writer.problem(`The feed says that it has ${total} services, and showed ${done}`);
    }
    return { all };
  };
  const begin: Reading['begin'] = (unit) => beginRun(unit, source.id, { mode: options.mode, resumable: () => true });
  return run(inUnit, source, options, { begin, read }).finally(() => client.close());
}

const batch = 100;

/** The rows of a file, some at a time. Throws FeedUnreadable where it cannot be read any further. */
export type RowBatches = AsyncIterable<Hydrated[]>;

/** Reads a file of services: a JSON list, a page of a feed, or one service on each line. */
export const runFile = (inUnit: InUnit, source: Source, file: string, options: RunOptions): Promise<RunReport> =>
  runRows(inUnit, source, readJsonFile(file, batch), options);

/** Reads the rows of a file, whatever its kind. */
export function runRows(inUnit: InUnit, source: Source, given: RowBatches, options: RunOptions): Promise<RunReport> {
  const of = { sourceId: source.id, today: londonDate(options.now()) };
  const read: Reading['read'] = async (writer) => {
    let done = 0;
    try {
      for await (const rows of given) {
        await writer.store(
          rows.map((row, index) => givenRow(row, done + index + 1, of)),
          { nextPage: 1, inAll: null },
        );
        done += rows.length;
        options.onProgress(done, null);
      }
    } catch (error) {
      if (!(error instanceof FeedUnreadable) || done === 0) throw error;
      await writer.problem(`After ${done} services: ${error.message}`);
    }
    return { all: true };
  };
  const begin: Reading['begin'] = (unit) => beginRun(unit, source.id, { mode: 'FULL', resumable: () => false });
  return run(inUnit, source, options, { begin, read });
}
