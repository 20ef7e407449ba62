import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, protect, runAll, unprotect } from '../row-security.js';

/** A live grant of the actor's organisation on the person in `column`; looked up by ix_access_grant_live. */
const liveGrant = (column: string, level?: 'FULL') => `exists (
  select from access_grant g where g.person_id = ${column} and g.organisation_id = (select kith.case_organisation_id())
    and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())${level ? ` and g.level = '${level}'` : ''})`;

/** The one way a person comes into being: with identity and the owner's own grant, or not at all. */
const registerPerson = `
  create function kith.register_person(person jsonb, identity jsonb, grant_id uuid, registered_at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    owner uuid := kith.case_organisation_id();
    person_id uuid := (person ->> 'id')::uuid;
  begin
    if owner is null then
      raise exception 'only a member registers people' using errcode = '42501';
    end if;
    insert into public.person (id, owner_id, initials, birth_year, outcode, version, registered_at)
      values (person_id, owner, person ->> 'initials', (person ->> 'birth_year')::int, person ->> 'outcode', 1, register_person.registered_at);
    insert into public.person_identity
      select r.* from jsonb_populate_record(null::public.person_identity,
        identity || jsonb_build_object('person_id', person_id, 'owner_id', owner)) r;
    insert into public.access_grant (id, person_id, organisation_id, owner_id, level, basis, granted_at)
      values (grant_id, person_id, owner, owner, 'FULL', 'REGISTERED', register_person.registered_at);
  end $$`;

const tables = ['person', 'person_identity', 'access_grant', 'consent'];

const people = [
  ...protect(...tables),
  'grant select, update on person, person_identity to kith_app',
  'grant select on access_grant to kith_app',
  'grant select, insert on consent to kith_app',
  'grant select on person, access_grant, consent to kith_worker',
  'grant select, insert on person, person_identity to kith_definer',
  'grant select, insert, update on access_grant to kith_definer',
  'grant select on consent to kith_definer',
  ...['person', 'person_identity', 'access_grant'].map(
    (table) => `create policy definer_all on ${table} for all to kith_definer using (true) with check (true)`,
  ),
  'create policy definer_select on consent for select to kith_definer using (true)',
  ...['person', 'access_grant', 'consent'].map(
    (table) => `create policy worker_select on ${table} for select to kith_worker using (true)`,
  ),
  `create policy app_select on person for select to kith_app using (${liveGrant('person.id')})`,
  `create policy app_update on person for update to kith_app using (${liveGrant('person.id', 'FULL')})`,
  `create policy app_select on person_identity for select to kith_app using (${liveGrant('person_identity.person_id', 'FULL')})`,
  `create policy app_update on person_identity for update to kith_app using (${liveGrant('person_identity.person_id', 'FULL')})`,
  `create policy app_select on access_grant for select to kith_app using (
     organisation_id = (select kith.case_organisation_id()) or owner_id = (select kith.case_organisation_id()))`,
  `create policy app_select on consent for select to kith_app using (
     recorded_by_id = (select kith.case_organisation_id()) or recipient_id = (select kith.case_organisation_id()))`,
  `create policy app_insert on consent for insert to kith_app with check (
     recorded_by_id = (select kith.case_organisation_id()) and ${liveGrant('consent.person_id', 'FULL')})`,
];

export class RowSecurityPeople1792000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...people,
      registerPerson,
      ...asDefiner('register_person(jsonb, jsonb, uuid, timestamptz)', 'kith_app'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop function kith.register_person(jsonb, jsonb, uuid, timestamptz)',
      ...unprotect(...tables),
    ]);
  }
}
