/** As much of a connection as reading the chain needs. Its time zone has to be UTC: see `inUtc`. */
export interface AuditReader {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Instants are sealed as text, which depends on the zone of the session. */
export const inUtc = "select set_config('TimeZone', 'UTC', true)";

/**
 * A row as it is sealed: every column, but for the transaction that wrote it, which differs in another database. Columns
 * without a value are left out, so that a column added later leaves old seals true.
 */
export const sealedText = (table: string): string => `jsonb_strip_nulls(to_jsonb(${table}) - 'written_in')::text`;

/** An instant as a link of the chain has it. */
export const instantText = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export interface ChainHead {
  position: number;
  hash: string;
  /** Of the last batch; null before the first. */
  snapshot: string | null;
}

/** The end of the chain; the last link is always the end of a batch. */
export async function readHead(reader: AuditReader): Promise<ChainHead | undefined> {
  const [head] = await reader.query<{ position: string; hash: string; snapshot: string | null }>(
    'select position, hash, snapshot from audit_seal order by position desc limit 1',
  );
  return head && { ...head, position: Number(head.position) };
}
