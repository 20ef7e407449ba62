import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, runAll } from '../row-security.js';
import { inTurns, makeIndex } from '../while-in-use.js';
import { tagsOfAttended } from './1792000000034-unattended.js';
import { gapSignature, noteGaps } from './1792000000035-gap-functions.js';
import { matchFunctions, matchSignatures } from './1792000000035-match-functions.js';
import { indexServices } from './1792000000030-search-functions.js';

const editor = `((select kith.role()) = 'DIRECTORY_EDITOR')`;

const tables = [
  `create table if not exists service_match (
     service_id uuid not null,
     facts jsonb not null,
     revision integer not null default 1,
     compared integer not null default 0,
     constraint pk_service_match primary key (service_id),
     constraint fk_service_match_service_id foreign key (service_id) references service(id) on delete cascade
   )`,
  'create index if not exists ix_service_match_waiting on service_match (service_id) where compared < revision',
  `create table if not exists service_match_key (
     service_id uuid not null,
     key text not null,
     constraint pk_service_match_key primary key (service_id, key),
     constraint fk_service_match_key_service_id foreign key (service_id) references service(id) on delete cascade
   )`,
  `create table if not exists service_gap (
     service_id uuid not null,
     missing text[] not null,
     weight integer not null,
     constraint pk_service_gap primary key (service_id),
     constraint fk_service_gap_service_id foreign key (service_id) references service(id) on delete cascade
   )`,
  'create index if not exists ix_service_gap_weight on service_gap (weight, service_id)',
  'grant select on service_gap to kith_app',
  'grant select, insert, update, delete on service_gap to kith_definer',
  'grant select, update on service_match to kith_worker',
  'grant select on service_match_key to kith_worker',
  'grant select, insert, update on service_match to kith_definer',
  'grant select, insert, delete on service_match_key to kith_definer',
  `create table if not exists service_duplicate (
     id uuid not null,
     service_id uuid not null,
     other_id uuid not null,
     score integer not null,
     evidence text[] not null,
     state text not null constraint ck_service_duplicate_state check (state in ('OPEN', 'DISMISSED', 'MERGED')),
     found_at timestamptz not null,
     decided_at timestamptz,
     decided_by_name text,
     kept_id uuid,
     before jsonb,
     taken jsonb,
     constraint pk_service_duplicate primary key (id),
     constraint fk_service_duplicate_service_id foreign key (service_id) references service(id),
     constraint fk_service_duplicate_other_id foreign key (other_id) references service(id),
     constraint fk_service_duplicate_kept_id foreign key (kept_id) references service(id),
     constraint ck_service_duplicate_merged check ((state = 'MERGED') = (kept_id is not null)),
     constraint ck_service_duplicate_pair check (service_id < other_id)
   )`,
  'create unique index if not exists uq_service_duplicate_pair on service_duplicate (service_id, other_id)',
  'create index if not exists ix_service_duplicate_other on service_duplicate (other_id)',
  `create index if not exists ix_service_duplicate_open on service_duplicate (score, id) where state = 'OPEN'`,
  `create index if not exists ix_service_duplicate_decided on service_duplicate (state, decided_at, id)`,
  ...protect('service_duplicate'),
  'grant select, update on service_duplicate to kith_app',
  'grant select, insert, update, delete on service_duplicate to kith_worker',
  'drop policy if exists app_select on service_duplicate',
  'drop policy if exists app_update on service_duplicate',
  'drop policy if exists worker_all on service_duplicate',
  `create policy app_select on service_duplicate for select to kith_app using (${editor})`,
  `create policy app_update on service_duplicate for update to kith_app using (${editor}) with check (${editor})`,
  'create policy worker_all on service_duplicate to kith_worker using (true) with check (true)',
];

function changed(statement: string, from: string, to: string): string {
  if (!statement.includes(from)) throw new Error(`This does not stand there: ${from}`);
  return statement.replace(from, to);
}

/** A service that leads to another one is found by no search, and takes no referrals. */
const searchOfMerged = [
  changed(
    tagsOfAttended,
    `where s.status = 'ACTIVE' and s.referral_route = 'KITH'`,
    `where s.status = 'ACTIVE' and s.merged_into_id is null and s.referral_route = 'KITH'`,
  ),
  changed(
    indexServices,
    `(t.s).status in ('ACTIVE', 'TEMPORARILY_CLOSED')`,
    `(t.s).status in ('ACTIVE', 'TEMPORARILY_CLOSED') and (t.s).merged_into_id is null`,
  ),
];

/** Of which services a statement changes what tells of them, by table. */
const touched: Record<string, { insert?: string; update: string }> = {
  service: { insert: 'select id from new_rows', update: 'select id from new_rows' },
  service_listing: { insert: 'select service_id from new_rows', update: 'select service_id from new_rows' },
  organisation: {
    update: `select s.id from new_rows n join old_rows o using (id) join public.service s on s.organisation_id = n.id
      where (n.name_key, n.phone, n.email, n.website) is distinct from (o.name_key, o.phone, o.email, o.website)`,
  },
};

const triggers = Object.entries(touched).flatMap(([table, events]) =>
  Object.entries(events).map(([event, ids]) => ({ table, event, ids, name: `match_after_${event}_on_${table}` })),
);

const keepFor = (table: string): string[] =>
  triggers
    .filter((each) => each.table === table)
    .flatMap(({ name, event, ids }) => [
      `create or replace function kith.${name}() returns trigger
       language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
       declare
         touched uuid[] := array(${ids});
       begin
         perform kith.note_matches(touched);
         perform kith.note_gaps(touched);
         return null;
       end $$`,
      `create or replace trigger ${name} after ${event} on ${table}
       referencing ${event === 'update' ? 'old table as old_rows ' : ''}new table as new_rows
       for each statement execute function kith.${name}()`,
      `alter function kith.${name}() owner to kith_definer`,
      `revoke execute on function kith.${name}() from public`,
    ]);

// Triggers of one table run in the order of their names: what the search keeps, and a gap is judged by, stands already.
const rights = [...matchSignatures.pure, ...matchSignatures.writers, gapSignature].flatMap((signature) => [
  `revoke execute on function kith.${signature} from public`,
  `grant execute on function kith.${signature} to kith_definer`,
]);

/** Some hundreds at a time, so that nobody who changes a listing meanwhile waits for long. */
const batch = 500;

async function noteAll(runner: QueryRunner): Promise<void> {
  let last: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (last !== undefined) {
    const rows = (await runner.query(
      `with batch as (select id from service where id > $1 order by id limit ${batch})
       select max(id::text) as last, kith.note_matches(array_agg(id)), kith.note_gaps(array_agg(id)) from batch having count(*) > 0`,
      [last],
    )) as { last: string }[];
    last = rows[0]?.last;
  }
}

/** Services that may be the same, and what tells (decision 27). */
export class Duplicates1792000000035 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      [
        'alter table service add column if not exists merged_into_id uuid constraint fk_service_merged_into_id references service(id)',
      ],
      [...tables, ...matchFunctions, noteGaps, ...rights, ...searchOfMerged],
      ...Object.keys(touched).map(keepFor),
    ]);
    await noteAll(runner);
    await makeIndex(runner, 'ix_service_match_key', 'on service_match_key (key, service_id)');
    await makeIndex(runner, 'ix_service_merged_into', 'on service (merged_into_id) where merged_into_id is not null');
    await runAll(runner, ['analyze service_match', 'analyze service_match_key']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurns(
      runner,
      triggers.map(({ name, table }) => [`drop trigger ${name} on ${table}`, `drop function kith.${name}()`]),
    );
    await inTurns(runner, [
      [
        tagsOfAttended,
        indexServices,
        ...[...matchSignatures.writers, gapSignature].reverse().map((signature) => `drop function kith.${signature}`),
        ...matchSignatures.pure.map((signature) => `drop function kith.${signature}`),
        'drop table service_gap, service_duplicate, service_match_key, service_match',
      ],
      ['drop index ix_service_merged_into', 'alter table service drop column merged_into_id'],
    ]);
  }
}
