import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, takeRights } from '../row-security.js';

const tables = 'listing_version, feed_run_row, feed_run, feed_record, feed_organisation, feed_source';

const sources = [
  `create table feed_source (
     id uuid not null,
     name text not null,
     address text,
     allow_private boolean not null default false,
     added_at timestamptz not null,
     added_by_name text not null,
     last_full_at timestamptz,
     next_run_at timestamptz,
     constraint pk_feed_source primary key (id)
   )`,
  'create unique index uq_feed_source_name on feed_source (name)',
  'create unique index uq_feed_source_address on feed_source (address)',
  'create index ix_feed_source_next_run on feed_source (next_run_at)',
  `create table feed_record (
     source_id uuid not null,
     external_id text not null,
     service_id uuid not null,
     hash text not null,
     stated jsonb not null,
     seen_run_id uuid not null,
     withdrawn_at timestamptz,
     constraint pk_feed_record primary key (source_id, external_id),
     constraint fk_feed_record_source_id foreign key (source_id) references feed_source(id),
     constraint fk_feed_record_service_id foreign key (service_id) references service(id)
   )`,
  'create unique index uq_feed_record_service on feed_record (service_id)',
  `create table feed_organisation (
     source_id uuid not null,
     external_id text not null,
     organisation_id uuid not null,
     stated jsonb not null,
     constraint pk_feed_organisation primary key (source_id, external_id),
     constraint fk_feed_organisation_source_id foreign key (source_id) references feed_source(id),
     constraint fk_feed_organisation_organisation_id foreign key (organisation_id) references organisation(id)
   )`,
  'create index ix_feed_organisation_organisation on feed_organisation (organisation_id)',
];

const runs = [
  `create table feed_run (
     id uuid not null,
     source_id uuid not null,
     state text not null constraint ck_feed_run_state check (state in ('RUNNING', 'COMPLETE', 'PARTIAL', 'FAILED')),
     mode text not null constraint ck_feed_run_mode check (mode in ('FULL', 'CHANGES')),
     started_at timestamptz not null,
     touched_at timestamptz not null,
     ended_at timestamptz,
     next_page integer not null default 1,
     rows_read integer not null default 0,
     added integer not null default 0,
     changed integer not null default 0,
     unchanged integer not null default 0,
     withdrawn integer not null default 0,
     refused integer not null default 0,
     problems text[] not null default '{}',
     constraint pk_feed_run primary key (id),
     constraint fk_feed_run_source_id foreign key (source_id) references feed_source(id)
   )`,
  `create unique index uq_feed_run_running on feed_run (source_id) where state = 'RUNNING'`,
  'create index ix_feed_run_source on feed_run (source_id, started_at)',
  `create table feed_run_row (
     id uuid not null,
     run_id uuid not null,
     place integer,
     external_id text,
     service_id uuid,
     name text,
     outcome text not null constraint ck_feed_run_row_outcome
       check (outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'WITHDRAWN', 'REFUSED')),
     notes text[] not null default '{}',
     constraint pk_feed_run_row primary key (id),
     constraint fk_feed_run_row_run_id foreign key (run_id) references feed_run(id)
   )`,
  'create index ix_feed_run_row_run on feed_run_row (run_id, outcome, id)',
];

const versions = [
  `create table listing_version (
     service_id uuid not null,
     version integer not null,
     listing jsonb not null,
     replaced_at timestamptz not null,
     replaced_by_name text not null,
     source_id uuid,
     constraint pk_listing_version primary key (service_id, version),
     constraint fk_listing_version_service_id foreign key (service_id) references service(id),
     constraint fk_listing_version_source_id foreign key (source_id) references feed_source(id)
   )`,
];

/** Where services come from, what each run of a feed did, and what listings said before they were changed. */
export class Feeds1792000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...sources,
      ...runs,
      ...versions,
      'grant select, insert on listing_version, feed_run_row to kith_worker',
      'grant select, insert, update on feed_source, feed_run, feed_record, feed_organisation to kith_worker',
      'grant insert, update on outcode to kith_worker',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'revoke insert, update on outcode from kith_worker',
      takeRights(tables),
      `drop table ${tables}`,
    ]);
  }
}
