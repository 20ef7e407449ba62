import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { sourceAddress } from '../directory/feeds/source-address.js';
import { RunUnderWay } from '../directory/feeds/running/begin-run.js';
import { findOrAddSource, readDaily, readRemarks } from '../directory/feeds/running/feed-sources.js';
import { runFeed, runFile, type RunOptions } from '../directory/feeds/running/run-feed.js';
import type { InUnit, RunReport } from '../directory/feeds/running/run-writer.js';
import { findDuplicatesNow } from './daily.js';
import { count, showProgress, type Progress } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

const mostRemarks = 100;

export interface ImportServicesOptions {
  /** What the source is called; left out, its address or the name of the file. */
  source?: string | undefined;
  /** Whether the feed may lie in a private network. */
  allowPrivate: boolean;
  /** Whether it is read again each day by `import due`; left out, that stays as it was. */
  daily?: boolean | undefined;
  /** Withdraw services even if the feed shows less than half of what it did. */
  withdraw: boolean;
}

const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

/** The source's name and address. Throws CommandFailed when there is neither such a file nor such an address. */
function wantedSource(from: string, { source, allowPrivate }: ImportServicesOptions) {
  if (!isAddress(from)) {
    if (!existsSync(from)) throw new CommandFailed(`There is no file ${from}, and it is no http address either.`);
    return { name: source ?? basename(from), address: null, allowPrivate };
  }
  const address = sourceAddress(from);
  if (address === null) throw new CommandFailed(`${from} is no address.`);
  return { name: source ?? address.replace(/^https?:\/\//, ''), address, allowPrivate };
}

/** One line of progress, whose total is learned on the way. */
function progressLine(terminal: Terminal) {
  let progress: Progress | undefined;
  return {
    onProgress: (done: number, total: number | null) => {
      progress ??= showProgress('Services', total, terminal.progress);
      progress.at(done);
    },
    end: () => progress?.end(),
  };
}

async function sayReport(inUnit: InUnit, terminal: Terminal, report: RunReport, seconds: string): Promise<void> {
  const remarks = await inUnit((unit) => readRemarks(unit, report.runId, mostRemarks));
  for (const { place, name, outcome, notes } of remarks) {
    const refused = outcome === 'REFUSED' ? 'refused: ' : '';
    terminal.warn(`Row ${place} (${name ?? 'no name'}): ${refused}${notes.join('; ')}`);
  }
  const more = (remarks[0]?.all ?? 0) - remarks.length;
  if (more > 0) terminal.warn(`… and ${count(more)} more rows with remarks, kept with the run`);
  for (const problem of report.problems) terminal.warn(problem);
  const parts = [
    `${count(report.added)} added`,
    `${count(report.changed)} changed`,
    `${count(report.unchanged)} unchanged`,
    `${count(report.withdrawn)} withdrawn`,
    `${count(report.refused)} refused`,
  ];
  terminal.say(`${count(report.read)} read: ${parts.join(', ')} (${seconds} s)`);
}

/** Runs and reports; throws CommandFailed when the source could not be read whole. */
export async function readAndReport(
  inUnit: InUnit,
  terminal: Terminal,
  source: { name: string },
  run: (onProgress: RunOptions['onProgress']) => Promise<RunReport>,
): Promise<void> {
  const startedAt = Date.now();
  const { onProgress, end } = progressLine(terminal);
  const report = await run(onProgress).finally(end);
  await sayReport(inUnit, terminal, report, ((Date.now() - startedAt) / 1000).toFixed(1));
  if (report.state === 'FAILED') throw new CommandFailed(`${source.name} could not be read.`);
  if (report.state === 'PARTIAL')
    throw new CommandFailed(`${source.name} could not be read whole; nothing was withdrawn.`);
}

async function importNow(database: Database, terminal: Terminal, from: string, options: ImportServicesOptions) {
  const inUnit: InUnit = (work) => asSystem(database, 'import services', work);
  const wanted = wantedSource(from, options);
  const { address } = wanted;
  const { daily } = options;
  if (daily === true && address === null) throw new CommandFailed('A file cannot be read again each day; a feed can.');
  const source = await inUnit(async (unit) => {
    const found = await findOrAddSource(unit, wanted);
    if (daily !== undefined) await readDaily(unit, found.id, daily);
    return found;
  });
  await readAndReport(inUnit, terminal, source, (onProgress) => {
    const how = {
      mode: 'FULL',
      withdraw: options.withdraw ? 'EVEN_MOST' : 'UNLESS_MOST',
      onProgress,
      now: () => new Date(),
    } as const;
    return address === null ? runFile(inUnit, source, from, how) : runFeed(inUnit, { ...source, address }, how);
  });
}

/** Loads services from a feed or a file of Open Referral UK; what cannot be stored is named, the rest is loaded. */
export async function importServices(
  config: Config,
  terminal: Terminal,
  from: string,
  options: ImportServicesOptions,
): Promise<void> {
  try {
    await withDatabase(config, async (database) => {
      try {
        await importNow(database, terminal, from, options);
      } finally {
        await findDuplicatesNow(database, terminal);
      }
    });
  } catch (error) {
    if (error instanceof RunUnderWay) throw new CommandFailed(error.message, { cause: error });
    throw error;
  }
}
