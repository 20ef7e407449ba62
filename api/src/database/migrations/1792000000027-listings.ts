import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../row-security.js';

/** What Open Referral UK says of services, of who offers them and of the words that classify them; all of it public. */
const listings = [
  `alter table service
     add column status text not null default 'ACTIVE'
       constraint ck_service_status check (status in ('ACTIVE', 'INACTIVE', 'DEFUNCT', 'TEMPORARILY_CLOSED')),
     add column url text,
     add column assured_date date,
     add column last_modified timestamptz not null default now(),
     add column referral_route text not null default 'KITH'
       constraint ck_service_referral_route check (referral_route in ('KITH', 'LINK', 'EMAIL', 'SIGNPOST')),
     add column referral_link text,
     add column referral_email text,
     add column referrers text[] not null default '{}',
     add column pause_when_full boolean not null default false,
     add column paused_at timestamptz,
     add column version integer not null default 1`,
  `update service set referral_route = 'SIGNPOST' where not accepts_referrals`,
  'alter table service drop column accepts_referrals',
  `create table service_listing (
     service_id uuid not null,
     accreditations text,
     alert text,
     locations jsonb not null default '[]',
     schedules jsonb not null default '[]',
     cost_options jsonb not null default '[]',
     service_areas jsonb not null default '[]',
     contacts jsonb not null default '[]',
     phones jsonb not null default '[]',
     languages jsonb not null default '[]',
     terms jsonb not null default '[]',
     funding jsonb not null default '[]',
     eligibility_rules jsonb not null default '[]',
     questions text[] not null default '{}',
     constraint pk_service_listing primary key (service_id),
     constraint fk_service_listing_service_id foreign key (service_id) references service(id)
   )`,
  'grant select, insert, update on service_listing to kith_app, kith_worker',
  'grant insert, update on service to kith_worker',
  'grant insert on service_capacity to kith_worker',
];

const capacity = [
  `alter table service_capacity
     alter column maximum drop not null,
     alter column available drop not null,
     add column unit text,
     add column status text not null default 'HAS_CAPACITY'
       constraint ck_service_capacity_status
         check (status in ('HAS_CAPACITY', 'WAITING_LIST', 'FULL', 'ASSESSMENT_NEEDED')),
     add constraint ck_service_capacity_counted check ((maximum is null) = (available is null))`,
  `update service_capacity set status = 'FULL' where available = 0`,
];

const organisations = [
  `alter table organisation
     add column description text,
     add column website text,
     add column logo text,
     add column uri text,
     add column identifiers jsonb not null default '[]'`,
];

const taxonomies = [
  `create table taxonomy (
     id uuid not null,
     name text not null,
     description text,
     uri text,
     version text,
     constraint pk_taxonomy primary key (id)
   )`,
  `create table taxonomy_term (
     id uuid not null,
     taxonomy_id uuid,
     code text,
     name text not null,
     description text,
     parent_id uuid,
     uri text,
     needs text[] not null default '{}',
     constraint pk_taxonomy_term primary key (id),
     constraint fk_taxonomy_term_taxonomy_id foreign key (taxonomy_id) references taxonomy(id)
   )`,
  'create index ix_taxonomy_name on taxonomy (name, id)',
  'create index ix_taxonomy_term_name on taxonomy_term (name, id)',
  'create index ix_taxonomy_term_taxonomy on taxonomy_term (taxonomy_id, name, id)',
  'create index ix_taxonomy_term_parent on taxonomy_term (parent_id)',
  'grant select on taxonomy, taxonomy_term to kith_app',
  'grant select, insert, update on taxonomy, taxonomy_term to kith_worker',
];

export class Listings1792000000027 implements MigrationInterface {
  static readonly drops = ['service.accepts_referrals'];

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...listings, ...capacity, ...organisations, ...taxonomies]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop table taxonomy_term, taxonomy',
      `alter table organisation
         drop column description, drop column website, drop column logo, drop column uri, drop column identifiers`,
      'delete from service_capacity where maximum is null',
      `alter table service_capacity
         drop column unit, drop column status, drop constraint ck_service_capacity_counted,
         alter column maximum set not null, alter column available set not null`,
      'revoke insert on service_capacity from kith_worker',
      'revoke insert, update on service from kith_worker',
      'drop table service_listing',
      'alter table service add column accepts_referrals boolean not null default true',
      `update service set accepts_referrals = false where referral_route <> 'KITH'`,
      `alter table service
         drop column status, drop column url, drop column assured_date, drop column last_modified,
         drop column referral_route, drop column referral_link, drop column referral_email, drop column referrers,
         drop column pause_when_full, drop column paused_at, drop column version`,
    ]);
  }
}
