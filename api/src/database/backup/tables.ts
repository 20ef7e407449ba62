import type { Client } from 'pg';
import { notBackedUp } from '../backup-role.js';

/** A table that is backed up. */
export interface BackupTable {
  name: string;
  /** In their order; without what the database computes, and without the transaction of a row, which is another there. */
  columns: string[];
  /** Of its primary key: the order of the copy. */
  key: string[];
}

interface CatalogueRow extends BackupTable {
  needs: string[];
}

const catalogue = `
  select n.nspname || '.' || c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'written_in') as columns,
    (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
    coalesce((select array_agg(distinct pn.nspname || '.' || p.relname) from pg_constraint f
      join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('public', 'auth') and n.nspname || '.' || c.relname <> all ($1)
  order by 1`;

/** Each after those it refers to. */
function inOrder(rows: readonly CatalogueRow[]): CatalogueRow[] {
  const names = new Set(rows.map(({ name }) => name));
  const done = new Set<string>();
  const ordered: CatalogueRow[] = [];
  while (ordered.length < rows.length) {
    const ready = rows.filter(
      ({ name, needs }) => !done.has(name) && needs.every((other) => done.has(other) || !names.has(other)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const row of ready) done.add(row.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Every table of a backup, in an order in which they can be filled. */
export async function backupTables(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query<CatalogueRow>(catalogue, [[...notBackedUp, 'public.migrations']]);
  return inOrder(rows).map(({ name, columns, key }) => ({ name, columns, key }));
}

/** A name for SQL; `table` may have its schema before it. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');

/** Values as text are the same everywhere. */
export const plainText =
  "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'";

/** SELECT of a table's rows in the order of its key. */
export const selectAll = ({ name, columns, key }: BackupTable): string =>
  `select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${key.map(quoted).join(', ')}`;

/** The migrations that made this database what it is. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by timestamp');
  return rows.map(({ name }) => name);
}

interface ForeignKey {
  name: string;
  child: string;
  parent: string;
  pairs: [string, string][];
}

const foreignKeysSql = `
  select f.conname as name, cn.nspname || '.' || c.relname as child, pn.nspname || '.' || p.relname as parent,
    (select json_agg(json_build_array(ca.attname, pa.attname))
      from unnest(f.conkey, f.confkey) k (child, parent)
      join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = k.child
      join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = k.parent) as pairs
  from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace cn on cn.oid = c.relnamespace
  join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
  where f.contype = 'f' and cn.nspname in ('public', 'auth') order by 1`;

/** How many foreign keys there are, and the names of those that some row breaks. */
export async function checkForeignKeys(client: Client): Promise<{ total: number; broken: string[] }> {
  const { rows } = await client.query<ForeignKey>(foreignKeysSql);
  const broken: string[] = [];
  for (const { name, child, parent, pairs } of rows) {
    const filled = pairs.map(([column]) => `c.${quoted(column)} is not null`).join(' and ');
    const same = pairs.map(([column, other]) => `p.${quoted(other)} = c.${quoted(column)}`).join(' and ');
    const orphan = await client.query(
      `select 1 from ${quoted(child)} c where ${filled} and not exists (select from ${quoted(parent)} p where ${same}) limit 1`,
    );
    if (orphan.rowCount) broken.push(name);
  }
  return { total: rows.length, broken };
}
