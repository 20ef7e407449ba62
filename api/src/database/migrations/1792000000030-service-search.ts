import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../row-security.js';
import { inTurns, makeIndex } from '../while-in-use.js';
import { listingFunctions } from './1792000000030-listing-functions.js';
import { searchFunctions } from './1792000000030-search-functions.js';

const tables = [
  `create table if not exists service_answering (
     service_id uuid not null,
     decisions integer,
     median_working_days double precision,
     answered_share double precision,
     counted_on date not null,
     constraint pk_service_answering primary key (service_id),
     constraint fk_service_answering_service_id foreign key (service_id) references service(id),
     constraint ck_service_answering_enough check (decisions >= 5 or
       num_nulls(decisions, median_working_days, answered_share) = 3)
   )`,
  `create table if not exists service_search (
     service_id uuid not null,
     name text not null,
     words tsvector not null,
     tags text[] not null,
     latitudes double precision[] not null,
     longitudes double precision[] not null,
     rules jsonb not null,
     fresh_on date not null,
     is_listed boolean not null,
     is_full boolean not null,
     answered_share double precision,
     constraint pk_service_search primary key (service_id),
     constraint fk_service_search_service_id foreign key (service_id) references service(id) on delete cascade
   )`,
  `create table if not exists search_word (
     id uuid not null,
     word text collate "C" not null,
     forms text[] not null,
     constraint pk_search_word primary key (id)
   )`,
  'create index if not exists ix_search_word_word on search_word (word)',
  'create index if not exists ix_search_word_forms on search_word using gin (forms) with (fastupdate = off)',
  'grant select on service_answering, service_search, search_word to kith_app, kith_worker, kith_definer',
  'grant insert, update on service_answering to kith_worker',
  'grant insert, update on service_search to kith_definer',
  'grant insert on search_word to kith_definer',
  'grant select on service, service_listing, service_capacity, organisation, outcode to kith_definer',
];

/** Whose search rows a statement touches, by table: the ids, out of what the rows were and have become. */
const touched: Record<string, { insert?: string; update: string }> = {
  service: { insert: 'select id from new_rows', update: 'select id from new_rows' },
  service_listing: { insert: 'select service_id from new_rows', update: 'select service_id from new_rows' },
  service_answering: { insert: 'select service_id from new_rows', update: 'select service_id from new_rows' },
  organisation: {
    update: `select s.id from new_rows n join old_rows o using (id) join public.service s on s.organisation_id = n.id
      where n.name is distinct from o.name`,
  },
  outcode: {
    insert: `select r.id from kith.services_at(array(select code from new_rows)) r(id)`,
    update: `select r.id from kith.services_at(array(select n.code from new_rows n join old_rows o using (code)
      where (n.latitude, n.longitude) is distinct from (o.latitude, o.longitude))) r(id)`,
  },
};

/** Once a statement and not once a row: an import writes hundreds of services at a time. */
const keepFor = (table: string): string[] =>
  Object.entries(touched[table]!).flatMap(([event, ids]) => {
    const name = `index_after_${event}_on_${table}`;
    const old = event === 'update' ? 'old table as old_rows ' : '';
    return [
      `create or replace function kith.${name}() returns trigger
       language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
       begin
         perform kith.index_services(array(${ids}));
         return null;
       end $$`,
      `create or replace trigger ${name} after ${event} on ${table}
       referencing ${old}new table as new_rows for each statement execute function kith.${name}()`,
      `alter function kith.${name}() owner to kith_definer`,
      `revoke execute on function kith.${name}() from public`,
    ];
  });

// Once a row, and only when the word changes: every accepted referral takes a place, and most of them change no word.
const keepFull = [
  `create or replace function kith.note_whether_full() returns trigger
   language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   begin
     update public.service_search s set is_full = (new.status = 'FULL')
       where s.service_id = new.service_id and s.is_full <> (new.status = 'FULL');
     return null;
   end $$`,
  `create or replace trigger note_whether_full_at_first after insert on service_capacity
   for each row execute function kith.note_whether_full()`,
  `create or replace trigger note_whether_full after update on service_capacity
   for each row when ((old.status = 'FULL') <> (new.status = 'FULL')) execute function kith.note_whether_full()`,
  'alter function kith.note_whether_full() owner to kith_definer',
  'revoke execute on function kith.note_whether_full() from public',
];

const readers = ['words_query(jsonb)', 'cells_around(double precision, double precision, double precision)'];
const pure = [
  'misspellings(text)',
  'outcode_of(text)',
  'sample_of(uuid)',
  'days_in(text)',
  'parts_of_day(numeric, numeric)',
  'parts_in(text)',
  'is_free(text, jsonb)',
  'cells(double precision, double precision)',
];
const writers = [
  'index_services(uuid[])',
  'services_at(text[])',
  'times_of(public.service, public.service_listing)',
  'tags_of(public.service, public.service_listing)',
  'rules_of(public.service, public.service_listing)',
];

const rights = [
  ...writers.flatMap((signature) => [
    `revoke execute on function kith.${signature} from public`,
    `grant execute on function kith.${signature} to kith_definer`,
  ]),
  ...[...readers, ...pure].flatMap((signature) => [
    `revoke execute on function kith.${signature} from public`,
    `grant execute on function kith.${signature} to kith_app, kith_worker, kith_definer`,
  ]),
];

/** Some hundreds at a time, so that nobody who changes a listing meanwhile waits for long. */
const batch = 500;

async function indexAll(runner: QueryRunner): Promise<void> {
  let last: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (last !== undefined) {
    const rows = (await runner.query(
      `with batch as (select id from service where id > $1 order by id limit ${batch})
       select max(id::text) as last, kith.index_services(array_agg(id)) from batch having count(*) > 0`,
      [last],
    )) as { last: string }[];
    last = rows[0]?.last;
  }
}

/** What is searched, kept by the database itself, so that nobody who writes a listing can forget it (decision 23). */
export class ServiceSearch1792000000030 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      [...tables, ...listingFunctions, ...searchFunctions, ...rights],
      ...Object.keys(touched).map(keepFor),
      keepFull,
    ]);
    await indexAll(runner);
    await makeIndex(runner, 'ix_service_search_words', 'on service_search using gin (words) with (fastupdate = off)');
    await makeIndex(runner, 'ix_service_search_name', 'on service_search (name, service_id)');
    await runAll(runner, ['analyze service_search', 'analyze search_word']);
  }

  async down(runner: QueryRunner): Promise<void> {
    const triggers = Object.entries(touched).flatMap(([table, events]) =>
      Object.keys(events).map((event) => [`index_after_${event}_on_${table}`, table] as const),
    );
    await inTurns(runner, [
      ...triggers.map(([name, table]) => [`drop trigger ${name} on ${table}`, `drop function kith.${name}()`]),
      [
        'drop trigger note_whether_full on service_capacity',
        'drop trigger note_whether_full_at_first on service_capacity',
        'drop function kith.note_whether_full()',
      ],
    ]);
    await runAll(runner, [
      'revoke select on service_listing, service_capacity, outcode from kith_definer',
      ...[...writers, ...readers, ...pure].map((signature) => `drop function kith.${signature}`),
      'drop table search_word, service_search, service_answering',
    ]);
  }
}
