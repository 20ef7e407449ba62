import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../platform/context.js';
import { notFound } from '../../platform/errors.js';
import { readRows } from '../../platform/reading/run-plan.js';
import { knownMap, type CsvField, type CsvMap } from '../feeds/csv/csv-fields.js';
import type { CsvTable } from '../feeds/csv/csv-file.js';
import { piecesOf } from '../feeds/running/due-tables.js';
import { mustKeepSources } from '../sources/source.policy.js';
import { calledTable } from './own-table.js';
import { openTable, unreadableWords } from './read-bytes.js';
import { tableFieldName } from './service-table-field.js';
import type { ServiceTableColumns } from './service-table.results.js';

const encodings: Record<CsvTable['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const separators: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'strokes' };

const statement = `select t.size, ${piecesOf}, coalesce(t.csv_map, s.csv_map)
  from service_table t left join feed_source s on s.name = t.source_name where t.id = $1 and t.asked_at is null`;

const rowsLookedAt = 100;
const longest = 80;

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** The first two different values of each column. */
async function examplesOf(table: CsvTable): Promise<string[][]> {
  const examples = table.headings.map((): string[] => []);
  let rows = 0;
  for await (const record of table.rows()) {
    examples.forEach((found, column) => {
      const value = shortened(record[column]?.trim() ?? '');
      if (value !== '' && found.length < 2 && !found.includes(value)) found.push(value);
    });
    if ((rows += 1) === rowsLookedAt) break;
  }
  return examples;
}

async function columnsOf(table: CsvTable, kept: CsvMap | null): Promise<ServiceTableColumns> {
  const examples = await examplesOf(table);
  const map = Object.entries(knownMap(kept, table.headings)) as [CsvField, string][];
  const says = new Map(map.map(([field, heading]) => [heading, tableFieldName(field)]));
  const columns = table.headings.flatMap((heading, column) =>
    heading === '' ? [] : [{ heading, examples: examples[column]!, says: says.get(heading) ?? null }],
  );
  return {
    unreadable: null,
    encoding: encodings[table.encoding],
    separator: separators[table.delimiter]!,
    columns,
  };
}

/**
 * How a table is written and what its columns say. FORBIDDEN for all but directory editors; NOT_FOUND but for the one who
 * sends it, and once it has been imported.
 */
export async function serviceTableColumns(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  id: string,
): Promise<ServiceTableColumns> {
  mustKeepSources(ctx.actor);
  const [row] = (await readRows(ctx, info, statement, [id])) as [number, Buffer | null, CsvMap | null][];
  if (!row) throw notFound(calledTable);
  const [size, bytes, kept] = row;
  try {
    return await columnsOf(await openTable(bytes, size), kept);
  } catch (error) {
    return { unreadable: unreadableWords(error), encoding: null, separator: null, columns: [] };
  }
}
