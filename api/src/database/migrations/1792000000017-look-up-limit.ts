import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Judged in the look-up's own statement, so that a look-up is one message there and one back. */
const withinLookUpLimit = `
  create function kith.within_look_up_limit(since timestamptz, most int) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
    begin
      if kith.recent_look_ups(since) >= most then
        raise exception using errcode = 'KI003', hint = '600',
          message = 'You have looked up many people in a short time. Wait ten minutes, then go on.';
      end if;
      return true;
    end
  $$`;

export class LookUpLimit1792000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withinLookUpLimit);
    await runner.query('revoke all on function kith.within_look_up_limit(timestamptz, int) from public');
    await runner.query('grant execute on function kith.within_look_up_limit(timestamptz, int) to kith_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kith.within_look_up_limit(timestamptz, int)');
  }
}
