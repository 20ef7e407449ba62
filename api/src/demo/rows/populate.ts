import type { Client } from 'pg';

type Row = Record<string, unknown>;

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const snakeRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));

/** Inserts rows given in the model's names, all in one statement; a column that is left out is null. */
export async function populate(owner: Client, table: string, rows: readonly Row[]): Promise<void> {
  await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows.map(snakeRow)),
  ]);
}
