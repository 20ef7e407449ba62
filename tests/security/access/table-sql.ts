import type pg from 'pg';
import { elsewhere, type Row, type SqlActor, type TableRight } from './reach.js';

/** A role of the database that serves. */
export type Role = 'kith_app' | 'kith_worker' | 'kith_definer' | 'kith_auth';

export const takeBack = 'rollback to savepoint tried';

export const quoted = (name: string) =>
  (name.includes('.') ? name : `public.${name}`)
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

export const insertOf = (name: string) => {
  const table = quoted(name);
  return `insert into ${table} select r.* from jsonb_populate_record(null::${table}, $1::jsonb) r`;
};

/** Rows a role tries to write, and whether it may; where a table is empty, one without values, which no rule minds. */
export function insertsAs({ workerWrites }: TableRight, role: Role, row: Row = {}, may: boolean): [Row, boolean][] {
  if (role !== 'kith_worker' || !workerWrites) return [[row, may]];
  return [
    [{ ...row, ...workerWrites }, may],
    [{ ...row, ...Object.fromEntries(Object.keys(workerWrites).map((column) => [column, elsewhere])) }, false],
  ];
}

export const isDenied = (error: pg.DatabaseError | undefined) => error?.code === '42501';

export function actorSql(client: pg.Client, { userId, membershipId, organisationId, who }: SqlActor): string {
  const text = (value: string | null) => (value === null ? 'null' : client.escapeLiteral(value));
  const role = organisationId === null ? null : who;
  return `select kith.set_actor(${[userId, membershipId, organisationId, role].map(text).join(', ')})`;
}
