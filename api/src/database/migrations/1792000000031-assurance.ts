import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, runAll } from '../row-security.js';
import { makeIndex } from '../while-in-use.js';

/** Kept by the database, so that nobody who writes a listing can forget it. */
const checkedOn = `
  create or replace function kith.date_listing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    new.checked_on := coalesce(new.assured_date, (new.last_modified at time zone 'Europe/London')::date);
    return new;
  end $$`;

export class Assurance1792000000031 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `alter table service add column if not exists checked_on date not null default ('now'::text)::date`,
      checkedOn,
      'revoke execute on function kith.date_listing() from public',
      `create or replace trigger date_listing before insert or update of assured_date, last_modified on service
         for each row execute function kith.date_listing()`,
      `create table if not exists listing_request (
         service_id uuid not null,
         asked_at timestamptz not null,
         times integer not null,
         constraint pk_listing_request primary key (service_id),
         constraint fk_listing_request_service_id foreign key (service_id) references service(id)
       )`,
      ...protect('listing_request'),
      'drop policy if exists worker_all on listing_request',
      'create policy worker_all on listing_request to kith_worker using (true) with check (true)',
      'grant select, insert, update, delete on listing_request to kith_worker',
    ]);
    await makeIndex(runner, 'ix_service_checked_on', 'on service (checked_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop table listing_request',
      'drop trigger date_listing on service',
      'drop function kith.date_listing()',
      'drop index ix_service_checked_on',
      'alter table service drop column checked_on',
    ]);
  }
}
