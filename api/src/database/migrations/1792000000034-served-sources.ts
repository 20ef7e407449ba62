import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, unprotect } from '../row-security.js';
import { inTurns } from '../while-in-use.js';

const keeps = `((select kith.role()) = 'DIRECTORY_EDITOR')`;

const policy = (name: string, on: string, rest: string): string[] => [
  `drop policy if exists ${name} on ${on}`,
  `create policy ${name} on ${on} ${rest}`,
];

/** For whoever keeps the directory, and the importer: what a source gets wrong is nobody else's affair. */
const forEditors = (table: string): string[] => [
  ...protect(table),
  `grant select on ${table} to kith_app`,
  ...policy('app_select', table, `for select to kith_app using ${keeps}`),
  ...policy('worker_all', table, 'to kith_worker using (true) with check (true)'),
];

const workerRights: Readonly<Record<string, string>> = {
  feed_source: 'select, insert, update',
  feed_run: 'select, insert, update',
  feed_run_row: 'select, insert',
};

/** Sources, runs and their reports are served to directory editors, who connect feeds and ask for runs (docs/feeds.md). */
export class ServedSources1792000000034 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      [
        `alter table feed_source add column if not exists wanted_mode text
           constraint ck_feed_source_wanted_mode check (wanted_mode in ('FULL', 'CHANGES')),
         add column if not exists last_run_id uuid,
         add column if not exists version integer not null default 1`,
        'create index if not exists ix_feed_source_wanted on feed_source (id) where wanted_mode is not null',
        ...forEditors('feed_source'),
        'grant insert, update (name, next_run_at, wanted_mode, version) on feed_source to kith_app',
        // Whether a feed may lie in a private network is for who runs the program to say, and for nobody in the portal.
        ...policy('app_insert', 'feed_source', `for insert to kith_app with check (${keeps} and not allow_private)`),
        ...policy('app_update', 'feed_source', `for update to kith_app using ${keeps} with check ${keeps}`),
        `update feed_source s set last_run_id =
           (select r.id from feed_run r where r.source_id = s.id order by r.started_at desc limit 1)`,
      ],
      ['alter table feed_run add column if not exists rows_in_all integer', ...forEditors('feed_run')],
      forEditors('feed_run_row'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      ...Object.entries(workerRights).map(([table, rights]) => [
        ...unprotect(table),
        `grant ${rights} on ${table} to kith_worker`,
      ]),
      ['alter table feed_run drop column rows_in_all'],
      [
        'drop index ix_feed_source_wanted',
        'alter table feed_source drop column wanted_mode, drop column last_run_id, drop column version',
      ],
    ]);
  }
}
