import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTurns, makeIndex } from '../while-in-use.js';

const editor = "(select kith.role()) = 'DIRECTORY_EDITOR'";
const policies: Readonly<Record<string, string>> = {
  app_select: `for select to kith_app using (${editor})`,
  app_insert: `for insert to kith_app with check (${editor})`,
  app_update: `for update to kith_app using (${editor}) with check (${editor})`,
};

/** Directory editors ask those who keep a listing; the mail waits in the row until it has left (decision 33). */
export class AskingKeepers1792000000040 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      [
        `alter table listing_request
           add column if not exists about text not null default 'STILL_RIGHT'
             constraint ck_listing_request_about check (about in ('STILL_RIGHT', 'MISSING')),
           add column if not exists mail_due_at timestamptz`,
        'grant select, insert, update on listing_request to kith_app',
        ...Object.entries(policies).flatMap(([name, rest]) => [
          `drop policy if exists ${name} on listing_request`,
          `create policy ${name} on listing_request ${rest}`,
        ]),
      ],
      // The mail names what is missing.
      ['grant select on service_gap to kith_worker'],
    ]);
    await makeIndex(
      runner,
      'ix_listing_request_mail_due',
      'on listing_request (mail_due_at) where mail_due_at is not null',
    );
    await makeIndex(runner, 'ix_listing_request_asked', 'on listing_request (asked_at)');
    await makeIndex(runner, 'ix_service_gap_missing', 'on service_gap using gin (missing) with (fastupdate = off)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      [
        ...Object.keys(policies).map((name) => `drop policy ${name} on listing_request`),
        'revoke select, insert, update on listing_request from kith_app',
        'drop index ix_listing_request_mail_due',
        'drop index ix_listing_request_asked',
        'drop index ix_service_gap_missing',
        'revoke select on service_gap from kith_worker',
        'alter table listing_request drop column about, drop column mail_due_at',
      ],
    ]);
  }
}
