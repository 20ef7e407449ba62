import type pg from 'pg';
import { theServer } from '../../testkit/server.js';

/** A rule broken on purpose: how, and how it is put back; and where it should be noticed. */
export interface Mutant {
  name: string;
  table?: string;
  function?: string;
  breaks: string;
  mends: string;
}

async function asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const { owner } = await theServer();
  return (await owner.query<Row>(sql)).rows;
}

interface Policy {
  table: string;
  name: string;
  command: string;
  roles: string;
  using: string | null;
  check: string | null;
}

/** Every policy of the database: dropped, open to all rows, and turned into its contrary. */
async function ofPolicies(): Promise<Mutant[]> {
  const policies = await asOwner<Policy>(`
    select tablename as table, policyname as name, cmd as command, array_to_string(roles, ', ') as roles, qual as using, with_check as check
    from pg_policies where schemaname = 'public' order by 1, 2`);
  return policies.flatMap((policy) => {
    const on = `policy ${policy.name} on ${policy.table}`;
    const as = (using: string | null, check: string | null) =>
      `${using === null ? '' : ` using (${using})`}${check === null ? '' : ` with check (${check})`}`;
    const whole = as(policy.using, policy.check);
    const change = (change: (rule: string) => string) =>
      as(policy.using && change(policy.using), policy.check && change(policy.check));
    const altered = (how: string, clauses: string): Mutant => ({
      name: `${on}: ${how}`,
      table: policy.table,
      breaks: `alter ${on}${clauses}`,
      mends: `alter ${on}${whole}`,
    });
    const open = change(() => 'true');
    return [
      {
        name: `${on}: dropped`,
        table: policy.table,
        breaks: `drop ${on}`,
        mends: `create ${on} for ${policy.command} to ${policy.roles}${whole}`,
      },
      ...(open === whole ? [] : [altered('true', open)]),
      altered(
        'negated',
        change((rule) => `not coalesce((${rule}), false)`),
      ),
    ];
  });
}

/** Every right of a serving role on a table or a column, taken away. */
async function ofTableGrants(): Promise<Mutant[]> {
  const rights = await asOwner<{
    schema: string;
    table: string;
    column: string | null;
    role: string;
    privilege: string;
  }>(`
    select n.nspname as schema, c.relname as table, null as column, r.rolname as role, a.privilege_type as privilege
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
    where n.nspname in ('public', 'auth') and c.relkind = 'r' and r.rolname in ('kith_app', 'kith_worker', 'kith_auth', 'kith_definer', 'kith_backup')
    union all
    select n.nspname, c.relname, t.attname, r.rolname, a.privilege_type
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(t.attacl) a join pg_roles r on r.oid = a.grantee
    where n.nspname in ('public', 'auth') and r.rolname in ('kith_app', 'kith_worker', 'kith_auth', 'kith_definer', 'kith_backup')
    order by 1, 2, 3, 4, 5`);
  return rights.map(({ schema, table, column, role, privilege }) => {
    const what = `${privilege}${column === null ? '' : ` ("${column}")`} on ${schema}."${table}"`;
    return {
      name: `${role}: ${what}`,
      table: schema === 'auth' ? `auth.${table}` : table,
      breaks: `revoke ${what} from ${role}`,
      mends: `grant ${what} to ${role}`,
    };
  });
}

/** Every right to call a function, taken away; and given to the graph's own role where it has it not. */
async function ofFunctions(): Promise<Mutant[]> {
  const functions = await asOwner<{ name: string; signature: string; roles: string[] }>(`
    select p.proname as name, p.oid::regprocedure::text as signature, array(
      select r.rolname::text from aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee
      where r.rolname in ('kith_app', 'kith_worker', 'kith_auth') order by 1) as roles
    from pg_proc p where p.pronamespace = 'kith'::regnamespace and p.prorettype <> 'trigger'::regtype order by 1`);
  return functions.flatMap(({ name, signature, roles }) => [
    ...roles.map((role) => ({
      name: `${role}: call of ${signature}`,
      function: name,
      breaks: `revoke execute on function ${signature} from ${role}`,
      mends: `grant execute on function ${signature} to ${role}`,
    })),
    ...(roles.includes('kith_app')
      ? []
      : [
          {
            name: `kith_app: may call ${signature}`,
            function: name,
            breaks: `grant execute on function ${signature} to kith_app`,
            mends: `revoke execute on function ${signature} from kith_app`,
          },
        ]),
  ]);
}

/** Every rule of the database, broken one at a time. */
export const databaseMutants = async (): Promise<Mutant[]> => [
  ...(await ofPolicies()),
  ...(await ofTableGrants()),
  ...(await ofFunctions()),
];
