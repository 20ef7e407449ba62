import type { Client } from 'pg';

const schemas = `('public', 'auth', 'kith')`;

/** Who may do what with something, whether or not it was ever said aloud. */
const rights = (what: string, acl: string, kind: string, owner: string, from: string) => `
  select 'right on ' || ${what}, concat_ws(' ', a.grantee::regrole, a.privilege_type, a.is_grantable)
  from ${from}, lateral aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) a`;

const relations = `pg_class c join pg_namespace s on s.oid = c.relnamespace and s.nspname in ${schemas}`;
const functions = `(select * from pg_proc f where not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')) p
  join pg_namespace s on s.oid = p.pronamespace and s.nspname in ${schemas}`;

/** Everything a migration may change, each with what it is; a column that comes back stands last, and nobody minds. */
const looks = [
  `select 'schema ' || s.nspname, s.nspowner::regrole::text from pg_namespace s where s.nspname in ${schemas}`,
  `select 'table ' || c.oid::regclass, concat_ws(' ', c.relkind, c.relowner::regrole, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity,
     c.reloptions) from ${relations} where c.relkind in ('r', 'v', 'm', 'p', 'S')`,
  `select 'column ' || c.oid::regclass || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid))
   from ${relations} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind = 'r'`,
  `select 'constraint ' || c.oid::regclass || '.' || k.conname, concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated)
   from ${relations} join pg_constraint k on k.conrelid = c.oid`,
  `select 'index ' || i.indexrelid::regclass, concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid)
   from ${relations} join pg_index i on i.indrelid = c.oid`,
  `select 'policy ' || c.oid::regclass || '.' || p.polname, concat_ws(' ', p.polcmd, p.polpermissive, p.polroles::regrole[],
     pg_get_expr(p.polqual, p.polrelid), '/', pg_get_expr(p.polwithcheck, p.polrelid))
   from ${relations} join pg_policy p on p.polrelid = c.oid`,
  `select 'trigger ' || c.oid::regclass || '.' || t.tgname, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
   from ${relations} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`,
  `select 'function ' || p.oid::regprocedure, concat_ws(' ', p.proowner::regrole, pg_get_functiondef(p.oid)) from ${functions}`,
  rights(`'schema ' || s.nspname`, 's.nspacl', 'n', 's.nspowner', 'pg_namespace s') + ` where s.nspname in ${schemas}`,
  rights(`c.oid::regclass`, 'c.relacl', 'r', 'c.relowner', relations) + ` where c.relkind = 'r'`,
  rights(`p.oid::regprocedure`, 'p.proacl', 'f', 'p.proowner', functions),
];

/** What a database is made of, one line each, in order. */
export async function catalogueOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select what || ': ' || is_so as line from (${looks.join('\nunion all\n')}) l (what, is_so) order by 1`,
  );
  return rows.map(({ line }) => line);
}

/** What stands in only one of the two, each with a sign for which. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !is.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !was.has(line)).map((line) => `+ ${line}`),
  ];
}

/** A table with the columns to look at, and those that tell its rows apart. */
export interface TableColumns {
  table: string;
  columns: string[];
  key: string[];
  /** What a new row has to say, since it may be neither null nor left to a default. */
  required: string[];
}

/** Every table with its columns, by name; where the migrations themselves are noted is none of them. */
export async function tablesOf(client: Client): Promise<TableColumns[]> {
  const { rows } = await client.query<{
    schema: string;
    name: string;
    columns: string[];
    key: string[];
    required: string[];
  }>(
    `select s.nspname as schema, c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select array_agg(a.attname::text) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.attnotnull and not a.atthasdef) as required
     from ${relations} where c.relkind = 'r' and c.relname <> 'migrations' order by c.oid`,
  );
  return rows.map(({ schema, name, ...rest }) => ({ table: `${schema}.${name}`, ...rest }));
}

export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** A sum of each table over what stands in these columns, in whatever order the rows lie. */
export async function checksums(client: Client, tables: readonly TableColumns[]): Promise<string[]> {
  const sums: string[] = [];
  for (const { table, columns } of tables) {
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(row(${columns.map(quoted).join(', ')})::text, 0)::numeric), 0) as sum
       from ${quoted(table)}`,
    );
    sums.push(`${table}: ${rows[0]!.sum}`);
  }
  return sums;
}
