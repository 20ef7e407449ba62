import { FieldProblem, InvalidInput, invalid } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import type { CsvField, CsvMap } from '../feeds/csv/csv-fields.js';
import { deadAfter } from '../feeds/running/begin-run.js';
import { readTableBytes } from '../feeds/running/due-tables.js';
import { findOrAddSource } from '../feeds/running/feed-sources.js';
import { feedOfThatName } from './feed-of-that-name.js';
import { ownTable } from './own-table.js';
import { openTable, unreadableWords } from './read-bytes.js';
import { tableField } from './service-table-field.js';
import type { ImportServiceTableArgs, MapServiceTableArgs } from './service-table.inputs.js';
import type { ServiceTable } from './service-table.entity.js';

export const noName = 'No column says what a service is called. Choose “Name of the service” for the one that does.';

/** The headings of a table that has any; a problem when it cannot be read. */
async function headingsOf(unit: Unit, { id, size }: ServiceTable): Promise<string[] | InvalidInput> {
  const bytes = await readTableBytes(unit, id);
  try {
    const { headings } = await openTable(bytes, size);
    return headings.filter((heading) => heading !== '');
  } catch (error) {
    return invalid('says', unreadableWords(error));
  }
}

/** Which column says what. Problems: two columns that say the same; none that says the name. */
function mapOf(says: MapServiceTableArgs['says'], headings: readonly string[]): CsvMap | InvalidInput {
  if (says.length !== headings.length) return invalid('says', `This table has ${headings.length} columns.`);
  const map: Partial<Record<CsvField, string>> = {};
  const problems = says.flatMap((name, column) => {
    if (name === null) return [];
    const field = tableField(name);
    const before = map[field];
    map[field] ??= headings[column]!;
    if (before === undefined) return [];
    return [new FieldProblem(`says.${column}`, `“${before}” is said to be the same. Choose one of the two.`)];
  });
  if (map.name === undefined) problems.unshift(new FieldProblem('says.0', noName));
  return problems.length > 0 ? new InvalidInput(problems) : map;
}

/** Keeps what the columns of a table say. Problems: it cannot be read; two columns say the same; none says the name. */
export async function mapServiceTable(unit: Unit, args: MapServiceTableArgs): Promise<string | InvalidInput> {
  const table = await ownTable(unit, args.id);
  const headings = await headingsOf(unit, table);
  if (headings instanceof InvalidInput) return headings;
  const map = mapOf(args.says, headings);
  if (map instanceof InvalidInput) return map;
  await unit.change('update service_table set csv_map = $2 where id = $1', [table.id, JSON.stringify(map)]);
  return table.id;
}

/**
 * Has a table imported into the source of its name, as soon as possible, and remembers its columns for the next one.
 * Problems: its columns are not said; the source is a feed, or is being read.
 */
export async function importServiceTable(unit: Unit, args: ImportServiceTableArgs): Promise<string | InvalidInput> {
  const { id, sourceName, csvMap, size, received } = await ownTable(unit, args.id);
  if (csvMap === null || received < size) return invalid('id', 'Say what the columns of this table are first.');
  const [isFeed] = await feedOfThatName(unit, sourceName);
  if (isFeed) return invalid('id', isFeed.message);
  const source = await findOrAddSource(unit, { name: sourceName, address: null, allowPrivate: false });
  const free = await unit.change(
    `update feed_source s set wanted_mode = 'FULL', csv_map = $2 where id = $1 and wanted_mode is null
       and not exists (select from feed_run r where r.source_id = s.id and r.state = 'RUNNING' and r.touched_at > $3)`,
    [source.id, JSON.stringify(csvMap), new Date(unit.now().getTime() - deadAfter)],
  );
  if (free === 0) {
    return invalid('id', `${sourceName} is being read at the moment. Import this table when that has ended.`);
  }
  await unit.change('update service_table set withdraw = $2, source_id = $3, asked_at = $4 where id = $1', [
    id,
    args.withdraw,
    source.id,
    unit.now(),
  ]);
  return source.id;
}
