import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, runAll } from '../row-security.js';

/** The one thing about a membership that the command line changes: it may not touch the rest. */
const letExplore = `
  create function kith.let_explore(address text, granted boolean) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    changed int;
  begin
    update public.membership m set explore = granted
      where m.email = address and m.ended_at is null and m.explore is distinct from granted;
    get diagnostics changed = row_count;
    return changed;
  end $$`;

export class Explore1792000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [letExplore, ...asDefiner('let_explore(text, boolean)', 'kith_worker')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kith.let_explore(text, boolean)');
  }
}
