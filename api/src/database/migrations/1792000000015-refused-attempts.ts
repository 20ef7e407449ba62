import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, runAll } from '../row-security.js';

/** How often the actor was refused lately, in all and in just this way; the app itself may not read the audit. */
const recentRefusals = `
  create function kith.recent_refusals(since timestamptz, operation text, problem text, person_ids uuid[])
  returns table (alike int, in_all int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*) filter (where a.operation = recent_refusals.operation and a.problem = recent_refusals.problem
             and a.person_ids @> recent_refusals.person_ids)::int,
           count(*)::int
    from public.audit_entry a
    where a.user_id = kith.user_id() and a.at > since and a.problem is not null
  $$`;

export class RefusedAttempts1792000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'alter table audit_entry add column problem text',
      recentRefusals,
      ...asDefiner('recent_refusals(timestamptz, text, text, uuid[])', 'kith_app'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop function kith.recent_refusals(timestamptz, text, text, uuid[])',
      'alter table audit_entry drop column problem',
    ]);
  }
}
