import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse';
import type { Config } from '../config.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { OutcodeMiddles, type OutcodeMiddle } from './outcode-middles.js';
import { count } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';

/** Outward postcodes to [latitude, longitude, …]. */
async function readJson(file: string, middles: OutcodeMiddles): Promise<void> {
  const json: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CommandFailed(`${file} holds no outward postcodes.`);
  }
  for (const [code, place] of Object.entries(json)) {
    if (isPair(place)) middles.add(code, ...(place.slice(0, 2) as [number, number]));
    else middles.passedOver += 1;
  }
}

/** The column of the first of these names; ONS has changed them over the years, and writes them in both cases. */
function columnOf(header: readonly string[], ...names: readonly string[]): string {
  const found = header.find((column) => names.includes(column.trim().toLowerCase()));
  if (found === undefined)
    throw new CommandFailed(`It has no column ${names.join(' or ')}; it has ${header.join(', ')}.`);
  return found;
}

/** ONS Postcode Directory or National Statistics Postcode Lookup: millions of rows, of which only sums are kept. */
async function readCsv(file: string, middles: OutcodeMiddles): Promise<void> {
  let header: string[] = [];
  const columns = (names: string[]) => (header = names);
  const rows = createReadStream(file).pipe(
    parse({ columns, bom: true, relax_column_count: true, skip_empty_lines: true }),
  );
  let [postcode, latitude, longitude]: [string, string, string] = ['', '', ''];
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    if (postcode === '') {
      postcode = columnOf(header, 'pcds', 'pcd', 'pcd2', 'pcd7', 'pcd8', 'postcode');
      latitude = columnOf(header, 'lat', 'latitude');
      longitude = columnOf(header, 'long', 'longitude');
    }
    middles.add(row[postcode] ?? '', Number(row[latitude] || NaN), Number(row[longitude] || NaN));
  }
}

async function isJson(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^\ufeff?\s*[[{]/.test(buffer.subarray(0, bytesRead).toString('utf8'));
  } finally {
    await handle.close();
  }
}

async function readMiddles(file: string): Promise<OutcodeMiddles> {
  const middles = new OutcodeMiddles();
  try {
    await ((await isJson(file)) ? readJson : readCsv)(file, middles);
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  return middles;
}

async function storeMiddles(
  unit: Unit,
  middles: readonly OutcodeMiddle[],
): Promise<{ added: number; changed: number }> {
  const before = await unit.query<{ n: number }>('select count(*)::int as n from outcode');
  const written = await unit.change(
    `insert into outcode as o (code, latitude, longitude)
     select code, latitude, longitude from jsonb_populate_recordset(null::outcode, $1::jsonb)
     on conflict (code) do update set latitude = excluded.latitude, longitude = excluded.longitude
     where (o.latitude, o.longitude) is distinct from (excluded.latitude, excluded.longitude)`,
    [JSON.stringify(middles)],
  );
  const after = await unit.query<{ n: number }>('select count(*)::int as n from outcode');
  const added = after[0]!.n - before[0]!.n;
  return { added, changed: written - added };
}

/** Loads outward postcodes with where they lie: of a JSON object, or the means of a CSV of all postcodes from ONS. */
export async function importOutcodes(config: Config, terminal: Terminal, file: string): Promise<void> {
  const middles = await readMiddles(file);
  const all = middles.all();
  if (all.length === 0) throw new CommandFailed(`${file} holds no outward postcodes.`);
  const { added, changed } = await withDatabase(config, (database) =>
    asSystem(database, 'import outcodes', (unit) => storeMiddles(unit, all)),
  );
  if (middles.passedOver > 0) {
    terminal.warn(
      `${count(middles.passedOver)} rows are no postcode, or say nowhere where it lies, and were passed over.`,
    );
  }
  const unchanged = all.length - added - changed;
  terminal.say(
    `${count(all.length)} outward postcodes: ${count(added)} added, ${count(changed)} changed, ${count(unchanged)} unchanged`,
  );
}
