import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import type { PracticeRow } from './practice-row.js';
import { count, showProgress, type Progress } from './progress.js';
import { sortRows } from './sort-rows.js';
import { storeCareBoards, storePractices } from './store-practices.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

const batchSize = 250;

interface Counts {
  added: number;
  changed: number;
  /** Codes with the reason why they stay out. */
  refused: Map<string, string>;
}

/** The rows of the register's file. Throws CommandFailed when it cannot be read or is no JSON list. */
export async function readRows(file: string): Promise<unknown[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailed(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    const rows: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (Array.isArray(rows)) return rows;
  } catch (error) {
    throw new CommandFailed(`${file} is no JSON: ${(error as Error).message}`, { cause: error });
  }
  throw new CommandFailed(`${file} holds no list of practices.`);
}

/** Each batch is a transaction of its own: an import that was cut short is simply begun again. */
async function store(database: Database, practices: readonly PracticeRow[], progress: Progress): Promise<Counts> {
  const codes = [...new Set(practices.map(({ icbCode }) => icbCode))].sort();
  const boards = await asSystem(database, 'import', (unit) => storeCareBoards(unit, codes));
  const counts: Counts = { added: 0, changed: 0, refused: new Map() };
  for (let from = 0; from < practices.length; from += batchSize) {
    const batch = practices.slice(from, from + batchSize);
    const stored = await asSystem(database, 'import', (unit) => storePractices(unit, batch, boards));
    counts.added += stored.added.length;
    counts.changed += stored.changed.length;
    for (const [code, reason] of stored.refused) counts.refused.set(code, reason);
    progress.at(from + batch.length);
  }
  progress.end();
  return counts;
}

/** Loads practices from a file of the Organisation Data Service; bad rows are named, the rest is loaded. */
export async function importPractices(config: Config, terminal: Terminal, file: string): Promise<void> {
  const startedAt = Date.now();
  const rows = await readRows(file);
  const { practices, refused, places } = sortRows(rows);
  const progress = showProgress('Practices', practices.length, terminal.progress);
  const counts = await withDatabase(config, (database) => store(database, practices, progress));
  for (const [odsCode, reason] of counts.refused) refused.push({ place: places.get(odsCode) ?? 0, odsCode, reason });
  refused.sort((a, b) => a.place - b.place);
  for (const { place, odsCode, reason } of refused) terminal.warn(`Row ${place} (${odsCode ?? 'no code'}): ${reason}`);
  const unchanged = practices.length - counts.refused.size - counts.added - counts.changed;
  const parts = [`${count(counts.added)} added`, `${count(counts.changed)} changed`, `${count(unchanged)} unchanged`];
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  terminal.say(`${count(rows.length)} read: ${parts.join(', ')}, ${count(refused.length)} refused (${seconds} s)`);
}
