import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, protect, runAll } from '../row-security.js';

const organisation = '(select kith.case_organisation_id())';

const seenInFull = `exists (
  select from access_grant g where g.person_id = signpost.person_id and g.organisation_id = ${organisation} and g.level = 'FULL'
    and g.revoked_at is null and (g.expires_at is null or g.expires_at > now()))`;

/** How often a service was named to people in 90 days, to those who keep it, and not while it would point at anybody. */
const timesSignposted = `
  create function kith.times_signposted(service uuid, at timestamptz) returns int
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case when count(*) >= 5 then count(*)::int end
    from public.signpost p join public.service s on s.id = p.service_id
    where p.service_id = service and p.signposted_at > at - interval '90 days' and p.undone_at is null
      and (kith.role() = 'DIRECTORY_EDITOR'
        or kith.role() = 'SERVICE_COORDINATOR' and s.organisation_id = kith.organisation_id())
  $$`;

export class Signposts1792000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `create table signpost (
         id uuid not null,
         service_id uuid not null,
         organisation_id uuid not null,
         person_id uuid,
         way text not null,
         mail text,
         signposted_at timestamptz not null,
         signposted_by_name text not null,
         undone_at timestamptz,
         constraint pk_signpost primary key (id),
         constraint ck_signpost_way check (way in ('PRINT', 'EMAIL', 'TEXT', 'TOLD')),
         constraint ck_signpost_mail check (mail in ('ON_ITS_WAY', 'TAKEN', 'NOT_SENT')),
         constraint fk_signpost_service_id foreign key (service_id) references service(id),
         constraint fk_signpost_organisation_id foreign key (organisation_id) references organisation(id),
         constraint fk_signpost_person_id foreign key (person_id) references person(id)
       )`,
      'create index ix_signpost_person on signpost (person_id, organisation_id, id) where person_id is not null',
      'create index ix_signpost_service on signpost (service_id, signposted_at)',
      ...protect('signpost'),
      'grant select, insert, update (undone_at) on signpost to kith_app',
      'grant select, update on signpost to kith_worker',
      'grant select on signpost to kith_definer',
      `create policy app_select on signpost for select to kith_app using (organisation_id = ${organisation})`,
      `create policy app_insert on signpost for insert to kith_app with check (
         organisation_id = ${organisation} and (person_id is null or ${seenInFull}))`,
      `create policy app_update on signpost for update to kith_app
         using (organisation_id = ${organisation}) with check (organisation_id = ${organisation})`,
      'create policy worker_select on signpost for select to kith_worker using (true)',
      'create policy worker_update on signpost for update to kith_worker using (true) with check (true)',
      'create policy definer_select on signpost for select to kith_definer using (true)',
      timesSignposted,
      ...asDefiner('times_signposted(uuid, timestamptz)', 'kith_app'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop function kith.times_signposted(uuid, timestamptz)', 'drop table signpost']);
  }
}
