import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was removed holds no session any more; with another membership they sign in again. */
const endOfMembership = `
  create function kith.end_sessions_of_member() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from auth.session s where s."userId" = new.user_id::text;
    return null;
  end $$`;

/**
 * A new password ends what the old one opened, with the very statement that stores it: sessions, steps half taken,
 * trusted devices and other links to choose a password.
 */
const newPassword = `
  create function kith.end_sessions_of_old_password() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    delete from auth.session s where s."userId" = new."userId";
    delete from auth.verification v where v.value = new."userId";
    return null;
  end $$`;

const up = [
  endOfMembership,
  newPassword,
  'grant delete on auth.session to kith_definer',
  'alter function kith.end_sessions_of_member() owner to kith_definer',
  'revoke all on function kith.end_sessions_of_member(), kith.end_sessions_of_old_password() from public',
  `create trigger end_sessions after update of ended_at on membership for each row
     when (new.ended_at is not null and old.ended_at is null) execute function kith.end_sessions_of_member()`,
  `create trigger end_sessions after update of "password" on auth."account" for each row
     when (new."password" is distinct from old."password") execute function kith.end_sessions_of_old_password()`,
  'create index "verification_value_idx" on auth."verification" ("value")',
];

const down = [
  'drop index auth."verification_value_idx"',
  'drop trigger end_sessions on auth."account"',
  'drop trigger end_sessions on membership',
  'drop function kith.end_sessions_of_member()',
  'drop function kith.end_sessions_of_old_password()',
  'revoke delete on auth.session from kith_definer',
];

export class EndedSessions1792000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
