import type pg from 'pg';
import type { Row, SqlActor, TableRight } from './reach.js';

/** A role of the database that serves. */
export type Role = 'kith_app' | 'kith_worker' | 'kith_definer' | 'kith_auth' | 'kith_backup';

export const takeBack = 'rollback to savepoint tried';

export const quoted = (name: string) =>
  (name.includes('.') ? name : `public.${name}`)
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** Written in the transaction that writes it, unless the row says otherwise: a table without that column minds nothing. */
export const insertOf = (name: string) => {
  const table = quoted(name);
  const row = name.startsWith('auth.')
    ? '$1::jsonb'
    : "jsonb_build_object('written_in', kith.this_transaction()) || $1::jsonb";
  return `insert into ${table} select r.* from jsonb_populate_record(null::${table}, ${row}) r`;
};

/** Rows a role tries to write, and whether it may; where a table is empty, one without values, which no rule minds. */
export function insertsAs({ refused }: TableRight, role: Role, row: Row = {}, may: boolean): [Row, boolean][] {
  const writes: [Row, boolean][] = [[{ ...row, ...refused?.[role]?.instead }, may]];
  for (const change of refused?.[role]?.changes ?? [])
    writes.push([{ ...row, ...refused?.[role]?.instead, ...change }, false]);
  return writes;
}

export const isDenied = (error: pg.DatabaseError | undefined) => error?.code === '42501';

export function actorSql(client: pg.Client, { userId, membershipId, organisationId, who }: SqlActor): string {
  const text = (value: string | null) => (value === null ? 'null' : client.escapeLiteral(value));
  const role = organisationId === null ? null : who;
  return `select kith.set_actor(${[userId, membershipId, organisationId, role].map(text).join(', ')})`;
}
