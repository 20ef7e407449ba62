import pg from 'pg';
import { notBackedUp } from '@kith/api/database/backup-role';
import { urlFor } from '@kith/api/database/roles';
import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../testkit/a-referral.js';
import { testSecret } from '../testkit/config.js';
import { aNeighbourhood } from '../testkit/neighbourhood.js';
import { theServer } from '../testkit/server.js';
import { theTruth } from '../testkit/truth.js';

/** Tables that say nothing about any person. Whoever adds a table has to protect it or to name it here. */
const publicTables = [
  'feed_organisation', 'migrations', 'organisation', 'outcode',
  'search_word', 'service', 'service_answering', 'service_capacity', 'service_gap', 'service_listing', 'service_match', 'service_match_key', 'service_search', 'taxonomy', 'taxonomy_term',
]; // prettier-ignore

/** Tables to which rows are only ever added. */
const appendOnly = [
  'audit_entry', 'audit_seal', 'consent', 'disclosure_receipt', 'feed_run_row', 'listing_version', 'note',
  'referral_contact', 'referral_event', 'revocation',
]; // prettier-ignore

const servingRoles = ['kith_app', 'kith_worker', 'kith_auth'];

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
  owner: string;
}

let tables: Table[];
beforeAll(async () => {
  const { owner } = await theServer();
  const catalogue = await owner.query<Table>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, r.rolname as owner,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_roles r on r.oid = c.relowner
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
  tables = catalogue.rows;
});

describe('Every table', () => {
  test('is public on purpose, or row-level security is enabled and forced on it, with policies', () => {
    expect(tables.length).toBeGreaterThan(15);
    const open = tables.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0);
    expect(open.map(({ name }) => name)).toEqual(publicTables);
  });

  test('in which people, users or members are named is none of the public ones', async () => {
    const telling = await theTruth<{ name: string }>(`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name ~ '(person|user|member|given|family|nhs|birth)'`);
    expect(telling.map(({ name }) => name).filter((name) => publicTables.includes(name))).toEqual([]);
  });

  test('belongs to the owner of the database and to nobody who serves', async () => {
    const [{ owner } = { owner: '' }] = await theTruth<{ owner: string }>(
      'select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()',
    );
    expect(new Set(tables.map((table) => table.owner))).toEqual(new Set([owner]));
    const owned = await theTruth(
      `select 1 from pg_class c where c.relowner in (select oid from pg_roles where rolname = any ($1))
       union all select 1 from pg_proc p where p.proowner in (select oid from pg_roles where rolname = any ($1))`,
      [servingRoles],
    );
    expect(owned).toEqual([]);
  });

  test('that holds a person’s record carries the person, so that it can be found and erased', async () => {
    const without = await theTruth<{ name: string }>(`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname ~ '^(referral|note|consent|disclosure|person_)' and not exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id')`);
    expect(without).toEqual([]);
  });
});

describe('A policy', () => {
  test('lets kith_app see no table with a plain "true"', async () => {
    const wide = await theTruth<{ table: string; policy: string }>(`
      select tablename as table, policyname as policy from pg_policies
      where schemaname = 'public' and (qual = 'true' or with_check = 'true')
        and not roles <@ array['kith_definer', 'kith_worker', 'kith_backup']::name[]`);
    expect(wide).toEqual([]);
  });

  test('is written for named roles, never for everybody, and never widens another by accident', async () => {
    const policies = await theTruth<{ policyname: string; roles: string; permissive: string }>(
      "select policyname, roles::text, permissive from pg_policies where schemaname = 'public'",
    );
    expect(policies.filter(({ roles }) => roles.includes('public'))).toEqual([]);
    const several = await theTruth(`
      select tablename, roles::text, cmd from pg_policies where schemaname = 'public' and roles = '{kith_app}'
      group by 1, 2, 3 having count(*) > 1`);
    expect(several).toEqual([]);
  });

  test('asks for the actor once a statement, not once a row', async () => {
    const perRow = await theTruth<{ policyname: string; tablename: string }>(`
      select tablename, policyname from pg_policies where schemaname = 'public'
        and regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), 'SELECT kith\\.', '', 'g') ~ 'kith\\.'`);
    expect(perRow).toEqual([]);
  });

  test('finds its rows by an index on the columns it compares', async () => {
    const unindexed = await theTruth<{ table: string }>(`
      select c.relname as table from pg_class c where c.relrowsecurity and exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id') and not exists (
        select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and a.attname in ('person_id', 'referral_id', 'organisation_id'))`);
    expect(unindexed).toEqual([]);
  });
});

describe('A role that serves', () => {
  test('can neither pass by row-level security nor make roles, databases or tables', async () => {
    const roles = await theTruth(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         has_schema_privilege(rolname, 'public', 'create') or has_schema_privilege(rolname, 'kith', 'create')
           or has_schema_privilege(rolname, 'auth', 'create') as ddl
       from pg_roles where rolname = any ($1) order by 1`,
      [servingRoles],
    );
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      ddl: false,
    };
    expect(roles).toEqual([...servingRoles].sort().map((rolname) => ({ rolname, ...nothing })));
  });

  test('is a member of no other role, and nobody signs in as kith_definer', async () => {
    const memberships = await theTruth(
      'select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = any ($1)',
      [servingRoles],
    );
    expect(memberships).toEqual([]);
    expect(
      await theTruth("select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'kith_definer'"),
    ).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false }]);
  });

  test('is not what reads all rows for a backup: nobody signs in as that, and it reads only', async () => {
    expect(
      await theTruth(
        "select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'kith_backup'",
      ),
    ).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
    const more = await theTruth(`
      select c.relname from pg_class c where c.relkind in ('r', 'S') and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
        and (has_table_privilege('kith_backup', c.oid, 'insert, update, delete, truncate, references, trigger')
          or has_any_column_privilege('kith_backup', c.oid, 'insert, update, references'))`);
    expect(more).toEqual([]);
  });

  test('adds to what is append-only, and changes or removes none of it', async () => {
    const changes = await theTruth(
      `select table_name, grantee, privilege_type from information_schema.table_privileges
       where table_schema = 'public' and table_name = any ($1) and grantee like 'kith\\_%' and grantee <> 'kith_owner'
         and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`,
      [appendOnly],
    );
    expect(changes).toEqual([]);
  });

  test('empties no table, and the graph gives no grants and registers nobody by hand', async () => {
    const rights = await theTruth<{ right: string }>(`
      select table_name || ' ' || privilege_type || ' ' || grantee as right from information_schema.table_privileges
      where table_schema = 'public' and (grantee in ('kith_app', 'kith_worker', 'kith_auth') and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
        or grantee = 'kith_app' and table_name in ('access_grant', 'person', 'person_identity', 'membership') and privilege_type in ('INSERT', 'DELETE')
        or grantee = 'kith_app' and table_name = 'access_grant' and privilege_type = 'UPDATE' or grantee = 'PUBLIC')`);
    expect(rights).toEqual([]);
  });

  test('for sign-in reaches its own schema only, and the graph does not reach into sign-in', async () => {
    const across = await theTruth<{ right: string }>(`
      select c.relname || ' ' || r.rolname as right from pg_class c cross join pg_roles r
      where c.relkind = 'r' and (r.rolname = 'kith_auth' and c.relnamespace = 'public'::regnamespace
        or r.rolname in ('kith_app', 'kith_worker') and c.relnamespace = 'auth'::regnamespace)
        and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')`);
    expect(across).toEqual([]);
  });
});

describe('A backup', () => {
  test('reads each table but those of sign-in whose rows end by themselves', async () => {
    const unread = await theTruth<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'auth') and (not has_table_privilege('kith_backup', c.oid, 'select')
        or c.relrowsecurity and not exists (
          select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup_select' and pg_get_expr(p.polqual, p.polrelid) = 'true'))
      order by 1`);
    expect(unread.map(({ name }) => name)).toEqual([...notBackedUp].sort());
  });
});

describe('What could see more than its caller', () => {
  test('is a function of kith_definer with a fixed search path, closed to everybody not named', async () => {
    const functions = await theTruth<{ name: string; owner: string; definer: boolean; fixed: boolean; open: boolean }>(`
      select p.proname as name, r.rolname as owner, p.prosecdef as definer,
        coalesce(array_to_string(p.proconfig, ','), '') ~ 'search_path=pg_catalog, (public, )?pg_temp' as fixed,
        exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as open
      from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.pronamespace in ('public'::regnamespace, 'kith'::regnamespace) and not exists (
        select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
    const definers = functions.filter(({ definer, owner }) => definer || owner === 'kith_definer');
    expect(definers.length).toBeGreaterThan(6);
    expect(definers.filter(({ definer, owner, fixed }) => !definer || owner !== 'kith_definer' || !fixed)).toEqual([]);
    expect(functions.filter(({ open }) => open).map(({ name }) => name)).toEqual([]);
  });

  test('is no view, rule, or table somebody may inherit from', async () => {
    const others = await theTruth(`
      select c.relname from pg_class c where c.relnamespace in ('public'::regnamespace, 'kith'::regnamespace) and c.relkind in ('v', 'm', 'f', 'p')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      union all select inhrelid::regclass::text from pg_inherits where inhrelid::regclass::text !~ '^pg_'`);
    expect(others).toEqual([]);
  });
});

describe('SQL as kith_app', () => {
  test('shows no row of any protected table to nobody, nor to somebody of another organisation', async () => {
    const place = await aNeighbourhood();
    await aReferral(place, { service: place.allotment }).sent().accepted().create();
    const { ownerUrl } = await theServer();
    const client = new pg.Client({ connectionString: urlFor(ownerUrl, testSecret, 'kith_app') });
    await client.connect();
    try {
      for (const { name } of tables.filter(({ name }) => !publicTables.includes(name))) {
        const [may] = await theTruth<{ may: boolean }>(
          `select has_table_privilege('kith_app', 'public.${name}', 'select') as may`,
        );
        if (!may?.may) continue;
        expect((await client.query(`select from ${name}`)).rowCount, `${name} to nobody`).toBe(0);
        await client.query(
          "begin; select kith.set_actor(null, null, '019a0000-0000-7000-8000-000000000000', 'LINK_WORKER')",
        );
        expect((await client.query(`select from ${name}`)).rowCount, `${name} to a stranger`).toBe(0);
        await client.query('rollback');
      }
    } finally {
      await client.end();
    }
  });
});
