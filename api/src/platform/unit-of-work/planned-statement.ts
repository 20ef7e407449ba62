import pg, { type PoolClient, type QueryArrayResult } from 'pg';

/** A prepared statement with its values: what a read plan becomes when it is asked. */
export interface PlannedStatement {
  /** Of the SQL, not of the asking: connections keep what is prepared under it. */
  name: string;
  text: string;
  values: readonly unknown[];
}

const dateOid = 1082;
const timestamptzOid = 1184;

/** `2026-03-05 10:11:12.123+00`, as Postgres writes it, is an ISO instant but for two marks that make it quick to read. */
const instant = (text: string): Date =>
  text.at(-3) === '+' || text.at(-3) === '-' ? new Date(`${text.replace(' ', 'T')}:00`) : new Date(text);

const asIs = (text: string): string => text;

const textParserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;

/** Days stay texts, as the graph shows them; made into Dates they could change with the time zone. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === dateOid) return asIs;
    return oid === timestamptzOid ? instant : (textParserOf(oid, format) as (text: string) => unknown);
  },
};

/** Runs it on a connection that is somebody's already, and gives its rows as arrays. */
export async function runPlanned(client: PoolClient, { name, text, values }: PlannedStatement): Promise<unknown[][]> {
  const result: QueryArrayResult = await client.query({
    name,
    text,
    values: values as unknown[],
    rowMode: 'array',
    types: types,
  });
  return result.rows as unknown[][];
}
