import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTurns } from '../while-in-use.js';
import { tagsOf } from './1792000000030-listing-functions.js';

const intake = "s.referral_route = 'KITH' and s.paused_at is null";

/** A search for services that take referrals leaves out those to which nobody would read one. */
export const tagsOfAttended = tagsOf.replace(intake, `${intake} and not s.unattended`);

/** The first member of an organisation reads its referrals, whichever way they joined. */
const attend = `
  create or replace function kith.attend_organisation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update public.organisation o set unattended = false where o.id = new.organisation_id and o.unattended;
    update public.service s set unattended = false where s.organisation_id = new.organisation_id and s.unattended;
    return null;
  end $$`;

/** Organisations known from a feed alone take no referrals until somebody of them is here (decision 26). */
export class Unattended1792000000034 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const column = 'add column if not exists unattended boolean not null default false';
    await inTurns(runner, [
      [`alter table organisation ${column}`, 'grant update (unattended) on organisation to kith_definer'],
      [`alter table service ${column}`, 'grant update (unattended) on service to kith_definer', tagsOfAttended],
      [
        attend,
        'alter function kith.attend_organisation() owner to kith_definer',
        'revoke execute on function kith.attend_organisation() from public',
        `create or replace trigger attend_organisation after insert on membership
           for each row execute function kith.attend_organisation()`,
      ],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      ['drop trigger attend_organisation on membership', 'drop function kith.attend_organisation()'],
      [tagsOf, 'revoke update (unattended) on service from kith_definer', 'alter table service drop column unattended'],
      [
        'revoke update (unattended) on organisation from kith_definer',
        'alter table organisation drop column unattended',
      ],
    ]);
  }
}
