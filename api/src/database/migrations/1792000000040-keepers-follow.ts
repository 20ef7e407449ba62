import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTurns, makeIndex } from '../while-in-use.js';

const kept = ['listing_draft', 'listing_proposal', 'listing_report'];

const letDefinerMove = (table: string): string[] => [
  `grant select, update (keeper_id) on ${table} to kith_definer`,
  `drop policy if exists definer_select on ${table}`,
  `drop policy if exists definer_update on ${table}`,
  `create policy definer_select on ${table} for select to kith_definer using (true)`,
  `create policy definer_update on ${table} for update to kith_definer using (true) with check (true)`,
  // Those of services that have gone to another organisation already.
  `update ${table} k set keeper_id = s.organisation_id from service s
     where s.id = k.service_id and k.keeper_id <> s.organisation_id`,
];

/**
 * What is being edited of a listing, what of it waits and what was said to be wrong with it are for those who keep it now,
 * and not for those who did.
 */
const follow = `
  create function kith.keepers_follow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    ${kept.map((table) => `update public.${table} set keeper_id = new.organisation_id where service_id = new.id;`).join('\n    ')}
    return null;
  end $$`;

const onService = `
  create trigger keepers_follow after update of organisation_id on service for each row
    when (old.organisation_id <> new.organisation_id) execute function kith.keepers_follow()`;

export class KeepersFollow1792000000040 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      ...kept.map(letDefinerMove),
      [
        'drop trigger if exists keepers_follow on service',
        'drop function if exists kith.keepers_follow()',
        follow,
        'revoke execute on function kith.keepers_follow() from public',
        'alter function kith.keepers_follow() owner to kith_definer',
        onService,
      ],
    ]);
    await makeIndex(runner, 'ix_listing_report_service', 'on listing_report (service_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      ['drop trigger keepers_follow on service', 'drop function kith.keepers_follow()'],
      ['drop index ix_listing_report_service'],
      ...kept.map((table) => [
        `drop policy definer_update on ${table}`,
        `drop policy definer_select on ${table}`,
        `revoke select, update on ${table} from kith_definer`,
      ]),
    ]);
  }
}
