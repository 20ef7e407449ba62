import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, runAll } from '../row-security.js';
import { inTurns } from '../while-in-use.js';

const keeps = (ofOrganisation: string) => `((select kith.role()) = 'DIRECTORY_EDITOR'
  or ((select kith.role()) = 'SERVICE_COORDINATOR' and ${ofOrganisation}))`;

const kept = keeps('keeper_id = (select kith.organisation_id())');
const ofTheirs = 'exists (select from service s where s.id = service_id and s.organisation_id = keeper_id)';
const keptVersion = keeps(
  'exists (select from service s where s.id = service_id and s.organisation_id = (select kith.organisation_id()))',
);

const keptTable = (table: string): string[] => [
  ...protect(table),
  `grant select, insert, update, delete on ${table} to kith_app`,
  `create policy app_select on ${table} for select to kith_app using (${kept})`,
  `create policy app_insert on ${table} for insert to kith_app with check (${kept} and ${ofTheirs})`,
  `create policy app_update on ${table} for update to kith_app using (${kept}) with check (${kept})`,
  `create policy app_delete on ${table} for delete to kith_app using (${kept})`,
];

/** What is being edited of a listing, what of it waits for an editor; and older versions, for those who keep it. */
export class ListingDrafts1792000000033 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      [
        'drop table if exists listing_proposal, listing_draft',
        `create table listing_draft (
         service_id uuid not null,
         keeper_id uuid not null,
         version integer not null,
         begun_from integer not null,
         base jsonb not null,
         edited jsonb not null,
         saved_at timestamptz not null,
         saved_by_name text not null,
         returned_reason text,
         returned_by_name text,
         returned_at timestamptz,
         constraint pk_listing_draft primary key (service_id),
         constraint fk_listing_draft_service_id foreign key (service_id) references service(id),
         constraint fk_listing_draft_keeper_id foreign key (keeper_id) references organisation(id)
       )`,
        ...keptTable('listing_draft'),
        `create table listing_proposal (
         service_id uuid not null,
         keeper_id uuid not null,
         since_version integer not null,
         fields jsonb not null,
         proposed_at timestamptz not null,
         proposed_by_name text not null,
         constraint pk_listing_proposal primary key (service_id),
         constraint fk_listing_proposal_service_id foreign key (service_id) references service(id),
         constraint fk_listing_proposal_keeper_id foreign key (keeper_id) references organisation(id)
       )`,
        'create index ix_listing_proposal_proposed on listing_proposal (proposed_at, service_id)',
        ...keptTable('listing_proposal'),
      ],
      [
        ...['app_select', 'app_insert', 'worker_all'].map((name) => `drop policy if exists ${name} on listing_version`),
        ...protect('listing_version'),
        'grant select, insert on listing_version to kith_app',
        `create policy app_select on listing_version for select to kith_app using (${keptVersion})`,
        `create policy app_insert on listing_version for insert to kith_app with check (${keptVersion})`,
        'create policy worker_all on listing_version to kith_worker using (true) with check (true)',
      ],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop policy worker_all on listing_version',
      'drop policy app_insert on listing_version',
      'drop policy app_select on listing_version',
      'revoke select, insert on listing_version from kith_app',
      'alter table listing_version no force row level security',
      'alter table listing_version disable row level security',
      'drop table listing_proposal, listing_draft',
    ]);
  }
}
