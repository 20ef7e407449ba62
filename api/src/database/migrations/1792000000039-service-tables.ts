import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, unprotect } from '../row-security.js';
import { inTurns } from '../while-in-use.js';

const isEditor = `(select kith.role()) = 'DIRECTORY_EDITOR'`;
const own = `(${isEditor} and membership_id = (select kith.membership_id()))`;
// What waits to be read is as its editor has checked it.
const unasked = `(${own} and asked_at is null and run_id is null)`;

const tables = [
  'drop table if exists service_table_piece, service_table',
  `create table service_table (
     id uuid not null,
     membership_id uuid not null,
     source_name text not null,
     size integer not null,
     received integer not null default 0,
     begun_at timestamptz not null,
     csv_map jsonb,
     withdraw boolean not null default false,
     asked_at timestamptz,
     source_id uuid,
     run_id uuid,
     constraint pk_service_table primary key (id),
     constraint fk_service_table_membership_id foreign key (membership_id) references membership(id),
     constraint fk_service_table_source_id foreign key (source_id) references feed_source(id),
     constraint ck_service_table_size check (size between 1 and 5242880 and received between 0 and size)
   )`,
  'create index ix_service_table_membership on service_table (membership_id, begun_at) where asked_at is null',
  'create index ix_service_table_asked on service_table (asked_at) where asked_at is not null',
  `create table service_table_piece (
     table_id uuid not null,
     place integer not null,
     bytes bytea not null,
     constraint pk_service_table_piece primary key (table_id, place),
     constraint fk_service_table_piece_table_id foreign key (table_id) references service_table(id) on delete cascade
   )`,
  ...protect('service_table', 'service_table_piece'),
  'grant select, insert, delete on service_table to kith_app',
  'grant update (received, csv_map, withdraw, asked_at, source_id) on service_table to kith_app',
  `create policy app_select on service_table for select to kith_app using ${own}`,
  `create policy app_insert on service_table for insert to kith_app with check ${unasked}`,
  `create policy app_update on service_table for update to kith_app using ${unasked} with check ${own}`,
  `create policy app_delete on service_table for delete to kith_app using ${unasked}`,
  'grant select, update (run_id), delete on service_table to kith_worker',
  'create policy worker_all on service_table to kith_worker using (true) with check (true)',
  'grant select, insert on service_table_piece to kith_app',
  // Of whose tables somebody sees what, the policies of that table say.
  `create policy app_select on service_table_piece for select to kith_app using (
     ${isEditor} and exists (select from service_table t where t.id = table_id))`,
  `create policy app_insert on service_table_piece for insert to kith_app with check (
     ${isEditor} and exists (select from service_table t where t.id = table_id and t.asked_at is null))`,
  'grant select on service_table_piece to kith_worker',
  'create policy worker_all on service_table_piece to kith_worker using (true) with check (true)',
];

const records = [
  ...protect('feed_record'),
  'drop policy if exists worker_all on feed_record',
  'create policy worker_all on feed_record to kith_worker using (true) with check (true)',
  'grant select on feed_record to kith_app',
  'drop policy if exists app_select on feed_record',
  `create policy app_select on feed_record for select to kith_app using (${isEditor})`,
];

/** Tables of services that directory editors send, and what they see beforehand of what would become of them. */
export class ServiceTables1792000000039 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [tables, records, ['grant update (csv_map) on feed_source to kith_app']]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      ['revoke update (csv_map) on feed_source from kith_app'],
      [...unprotect('feed_record'), 'grant select, insert, update on feed_record to kith_worker'],
      ['drop table service_table_piece, service_table'],
    ]);
  }
}
