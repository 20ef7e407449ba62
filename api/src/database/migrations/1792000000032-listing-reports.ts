import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, runAll } from '../row-security.js';

const keeps = `((select kith.role()) = 'DIRECTORY_EDITOR'
  or ((select kith.role()) = 'SERVICE_COORDINATOR' and keeper_id = (select kith.organisation_id())))`;

export class ListingReports1792000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `create table listing_report (
         id uuid not null,
         service_id uuid not null,
         keeper_id uuid not null,
         reporter_id uuid not null,
         reported_by_name text not null,
         reported_at timestamptz not null,
         text text not null,
         settled_at timestamptz,
         settled_by_name text,
         constraint pk_listing_report primary key (id),
         constraint fk_listing_report_service_id foreign key (service_id) references service(id),
         constraint fk_listing_report_keeper_id foreign key (keeper_id) references organisation(id),
         constraint fk_listing_report_reporter_id foreign key (reporter_id) references organisation(id)
       )`,
      'create index ix_listing_report_open on listing_report (reported_at, id) where settled_at is null',
      'create index ix_listing_report_keeper_open on listing_report (keeper_id, reported_at, id) where settled_at is null',
      ...protect('listing_report'),
      'grant select, insert, update on listing_report to kith_app',
      `create policy app_select on listing_report for select to kith_app using (${keeps})`,
      `create policy app_update on listing_report for update to kith_app using (${keeps}) with check (${keeps})`,
      `create policy app_insert on listing_report for insert to kith_app with check (
         reporter_id = (select kith.organisation_id())
         and exists (select from service s where s.id = service_id and s.organisation_id = keeper_id))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table listing_report');
  }
}
