import pg from 'pg';

/** A row as Postgres sends it: texts. */
type Fields = readonly (string | null)[];

/** A column of a result, as Postgres describes it. */
export interface Column {
  name: string;
  dataTypeID: number;
}

type Parse = (text: string) => unknown;

// Its types know only the types that Postgres brings along; ours come with whatever number they were made under.
const standardParser = pg.types.getTypeParser as (oid: number, format: 'text') => Parse;

const dateOid = 1082;
const timestamptzOid = 1184;
const textOids = new Set([25, 1043, 2950]);

/** `2026-03-05 10:11:12.123+00`, as Postgres writes it, is an ISO instant but for two marks that make it quick to read. */
const instant: Parse = (text) =>
  text.at(-3) === '+' || text.at(-3) === '-' ? new Date(`${text.replace(' ', 'T')}:00`) : new Date(text);

/** Days stay texts, as the graph shows them; made into Dates they could change with the time zone. */
function parserOf(oid: number): Parse | undefined {
  if (oid === dateOid || textOids.has(oid)) return undefined;
  if (oid === timestamptzOid) return instant;
  return standardParser(oid, 'text');
}

/** The reader of these columns into an array. */
export function readArrays(columns: readonly Column[]): (fields: Fields) => unknown[] {
  const parsers = columns.map(({ dataTypeID }) => parserOf(dataTypeID));
  return (fields) => {
    const row: unknown[] = [];
    for (let index = 0; index < fields.length; index += 1) {
      const text = fields[index]!;
      const parse = parsers[index];
      row.push(text === null || parse === undefined ? text : parse(text));
    }
    return row;
  };
}

/** The reader of these columns into an object with their names. */
export function readObjects(columns: readonly Column[]): (fields: Fields) => Record<string, unknown> {
  const values = readArrays(columns);
  return (fields) => {
    const row = values(fields);
    return Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]));
  };
}
