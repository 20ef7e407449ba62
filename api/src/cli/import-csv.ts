import { londonDate } from '@kith/nhs';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { csvBatches, csvJudge } from '../directory/feeds/csv/csv-batches.js';
import { bytesOfFile } from '../directory/feeds/csv/csv-bytes.js';
import {
  csvFields,
  knownMap,
  mustName,
  UnusableMap,
  withWritten,
  type CsvMap,
} from '../directory/feeds/csv/csv-fields.js';
import { openCsv } from '../directory/feeds/csv/csv-file.js';
import { FeedUnreadable } from '../directory/feeds/fetching/feed-unreadable.js';
import type { Hydrated } from '../directory/feeds/fetching/hydrate.js';
import { RunUnderWay } from '../directory/feeds/running/begin-run.js';
import { findOrAddSource, keepCsvMap, readCsvMap } from '../directory/feeds/running/feed-sources.js';
import { runRows } from '../directory/feeds/running/run-feed.js';
import type { InUnit } from '../directory/feeds/running/run-writer.js';
import type { GivenRow } from '../directory/feeds/storing/store-services.js';
import { namedUuid } from '../platform/uuid.js';
import { findDuplicatesNow } from './daily.js';
import { readAndReport } from './import-services.js';
import { count } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

export interface ImportCsvOptions {
  /** What the source is called; a later table of the same name changes and withdraws what an earlier one gave. */
  source: string;
  /** A JSON file that says which column says what; left out, that is as the last time, or guessed. */
  map?: string | undefined;
  /** Show what would be imported, and import nothing. */
  preview: boolean;
  /** Withdraw services even if the table shows less than half of what it did. */
  withdraw: boolean;
}

const shownRows = 5;

async function mapFrom(file: string): Promise<unknown> {
  if (!existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
  try {
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
  } catch {
    throw new CommandFailed(`${file} holds no JSON such as {"name": "Service name"}.`);
  }
}

function sayMap(terminal: Terminal, headings: readonly string[], map: CsvMap): void {
  for (const field of csvFields) if (map[field] !== undefined) terminal.say(`${field}: "${map[field]}"`);
  const used = new Set<string>(Object.values(map));
  const unused = headings.filter((heading) => heading !== '' && !used.has(heading));
  if (unused.length > 0) terminal.say(`Not used: ${unused.map((heading) => `"${heading}"`).join(', ')}`);
}

function sayRow(terminal: Terminal, row: GivenRow): void {
  if ('refused' in row) return terminal.warn(`Row ${row.place} (${row.name ?? 'no name'}): refused: ${row.refused}`);
  const { organisation, listing, notes } = row.read;
  const { name, schedule, venue, outcode, cost, phone, email } = listing.card;
  const facts = [organisation.name, schedule, venue, outcode, cost, phone, email].filter(Boolean).join(' · ');
  terminal.say(`Row ${row.place}: ${name}\n    ${facts}${notes.map((note) => `\n    note: ${note}`).join('')}`);
}

/** Shows the first rows as they would stand, and each that would be refused. */
async function preview(terminal: Terminal, rows: AsyncIterable<Hydrated[]>, source: string): Promise<void> {
  const of = { sourceId: namedUuid('00000000-0000-0000-0000-000000000000', source), today: londonDate(new Date()) };
  const judge = csvJudge(of);
  let [place, refused] = [0, 0];
  for await (const some of rows) {
    for (const each of some) {
      const row = judge(each);
      place = row.place;
      if ('refused' in row) refused += 1;
      if ('refused' in row || place - refused <= shownRows) sayRow(terminal, row);
    }
  }
  terminal.say(
    `${count(place)} rows: ${count(place - refused)} would be taken, ${count(refused)} refused. Nothing was imported.`,
  );
}

async function importNow(inUnit: InUnit, terminal: Terminal, file: string, options: ImportCsvOptions): Promise<void> {
  const { source: name } = options;
  const table = await openCsv(await bytesOfFile(file));
  const { headings } = table;
  const kept = await inUnit((unit) => readCsvMap(unit, name));
  const known = knownMap(kept, headings);
  const map = options.map === undefined ? known : withWritten(known, await mapFrom(options.map), headings);
  mustName(map, headings);
  sayMap(terminal, headings, map);
  const rows = csvBatches(table, map, name);
  if (options.preview) return preview(terminal, rows, name);
  const source = await inUnit(async (unit) => {
    const found = await findOrAddSource(unit, { name, address: null, allowPrivate: false });
    await keepCsvMap(unit, found.id, map);
    return found;
  });
  await readAndReport(inUnit, terminal, source, (onProgress) =>
    runRows(inUnit, source, rows, {
      mode: 'FULL',
      withdraw: options.withdraw ? 'EVEN_MOST' : 'UNLESS_MOST',
      onProgress,
      now: () => new Date(),
    }),
  );
}

/** Loads services from a table; what cannot be stored is named, the rest is loaded. */
export async function importCsv(
  config: Config,
  terminal: Terminal,
  file: string,
  options: ImportCsvOptions,
): Promise<void> {
  if (!existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
  try {
    await withDatabase(config, async (database) => {
      await importNow((work) => asSystem(database, 'import csv', work), terminal, file, options);
      if (!options.preview) await findDuplicatesNow(database, terminal);
    });
  } catch (error) {
    const isClear = [RunUnderWay, UnusableMap].some((kind) => error instanceof kind);
    if (isClear) throw new CommandFailed((error as Error).message, { cause: error });
    if (error instanceof FeedUnreadable)
      throw new CommandFailed(`${file} could not be read: ${error.message}.`, { cause: error });
    throw error;
  }
}
