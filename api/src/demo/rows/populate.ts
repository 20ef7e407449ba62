import type { ClientBase } from 'pg';
import { snakeCase } from '../../platform/snake-case.js';

type Row = Record<string, unknown>;

const snakeRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]));

/**
 * Inserts rows given in the model's names, all in one statement. A column that no row names has its default; one that only
 * some rows name is null in the others.
 */
export async function populate(owner: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const named = rows.map(snakeRow);
  const columns = [...new Set(named.flatMap((row) => Object.keys(row)))].join(', ');
  if (columns === '') return;
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(named)],
  );
}
