import type { QueryRunner } from 'typeorm';

/** Reads every row for a backup and to verify the audit. Nobody signs in as it; the owner steps into it for one transaction. */
export const backupRole = 'kith_backup';

/** Of sign-in's tables, those whose rows end by themselves: nobody is signed in by a restored backup. */
export const notBackedUp = ['auth.session', 'auth.verification', 'auth.guess'];

const makeRole = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${backupRole}') then
      create role ${backupRole} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
    -- Asked by doing it: from PostgreSQL 16 on, whoever made a role may grant it and still not step into it.
    begin
      perform set_config('role', '${backupRole}', true);
      perform set_config('role', 'none', true);
    exception when insufficient_privilege then
      grant ${backupRole} to current_user;
    end;
  end $$`;

const letRead = `
  do $$ declare
    t record;
  begin
    grant usage on schema public, auth to ${backupRole};
    for t in
      select c.oid::regclass as name, c.relrowsecurity as protected from pg_class c
      where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and c.relkind = 'r'
        and c.oid <> all (array[${notBackedUp.map((name) => `'${name}'::regclass`).join(', ')}])
    loop
      if not has_table_privilege('${backupRole}', t.name, 'select') then
        execute format('grant select on %s to ${backupRole}', t.name);
      end if;
      if t.protected and not exists (select from pg_policy p where p.polrelid = t.name and p.polname = 'backup_select') then
        execute format('create policy backup_select on %s for select to ${backupRole} using (true)', t.name);
      end if;
    end loop;
  end $$`;

/** Lets the role read each table there is, after the migrations: so no table added later is left out of a backup. */
export async function letBackupRead(owner: QueryRunner): Promise<void> {
  await owner.query(makeRole);
  await owner.query(letRead);
}
