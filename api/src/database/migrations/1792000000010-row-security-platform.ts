import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, protect, runAll, takeRights, unprotect } from '../row-security.js';

const oversightId = `
  create function kith.oversight_id() returns uuid language sql stable
  as $$ select oversight_id from public.organisation where id = kith.organisation_id() $$`;

const isManager = `
  create function kith.manages_members() returns boolean language sql stable parallel safe
  as $$ select kith.role() in ('PRACTICE_MANAGER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR') $$`;

/** Public tables carry no row-level security on purpose: names of organisations and services are for everybody. */
const publicTables = [
  'grant select, insert, update on organisation, service, service_capacity to kith_app',
  'grant select, insert, update on organisation to kith_worker',
  'grant select on service to kith_worker',
  'grant select, update on service_capacity to kith_worker',
  'grant select on outcode to kith_app, kith_worker',
  'grant select on organisation, service to kith_definer',
];

const audit = [
  ...protect('audit_entry'),
  'grant select, insert on audit_entry to kith_app',
  'grant insert on audit_entry to kith_worker',
  `create policy app_insert on audit_entry for insert to kith_app with check (
     organisation_id is not distinct from (select kith.organisation_id()) and user_id is not distinct from (select kith.user_id()))`,
  `create policy auditor_select on audit_entry for select to kith_app using (
     (select kith.role()) = 'INFORMATION_GOVERNANCE'
     and (organisation_id = (select kith.organisation_id()) or oversight_id = (select kith.organisation_id())))`,
  'create policy worker_insert on audit_entry for insert to kith_worker with check (organisation_id is null)',
  'grant select on audit_entry to kith_definer',
  'create policy definer_select on audit_entry for select to kith_definer using (true)',
];

/** How often the actor looked people up lately; the audit is the one count that every instance shares. */
const recentLookUps = `
  create function kith.recent_look_ups(since timestamptz) returns int
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*)::int from public.audit_entry
    where user_id = kith.user_id() and at > since and why like 'look-up%'
  $$`;

const outbox = [
  ...protect('outbox_message'),
  'grant insert on outbox_message to kith_app',
  'grant select, insert, update, delete on outbox_message to kith_worker',
  'create policy app_insert on outbox_message for insert to kith_app with check (delivered_at is null)',
  'create policy worker_all on outbox_message for all to kith_worker using (true) with check (true)',
];

const idempotency = [
  ...protect('idempotency_key'),
  'grant select, insert, update on idempotency_key to kith_app',
  'grant select, delete on idempotency_key to kith_worker',
  `create policy app_all on idempotency_key for all to kith_app using (
     user_id = (select kith.user_id()) and organisation_id = (select kith.organisation_id()))`,
  'create policy worker_select on idempotency_key for select to kith_worker using (true)',
  'create policy worker_delete on idempotency_key for delete to kith_worker using (true)',
];

const accounts = [
  ...protect('membership', 'invitation'),
  'grant select, update on membership to kith_app',
  'grant select, insert, update on invitation to kith_app',
  'grant select, insert, update on membership, invitation to kith_definer',
  'grant select on membership to kith_worker',
  'grant select, insert on invitation to kith_worker',
  'create policy worker_select on membership for select to kith_worker using (true)',
  'create policy worker_all on invitation for all to kith_worker using (true) with check (true)',
  'create policy definer_all on membership for all to kith_definer using (true) with check (true)',
  'create policy definer_all on invitation for all to kith_definer using (true) with check (true)',
  `create policy app_select on membership for select to kith_app using (
     user_id = (select kith.user_id()) or organisation_id = (select kith.organisation_id())
     or (select kith.role()) = 'SYSTEM_ADMINISTRATOR')`,
  `create policy app_update on membership for update to kith_app using (
     organisation_id = (select kith.organisation_id()) and (select kith.manages_members())
     or (select kith.role()) = 'SYSTEM_ADMINISTRATOR')`,
  `create policy app_all on invitation for all to kith_app using (
     organisation_id = (select kith.organisation_id()) and (select kith.manages_members())
     or (select kith.role()) = 'SYSTEM_ADMINISTRATOR')`,
];

export class RowSecurityPlatform1792000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      oversightId,
      isManager,
      'revoke execute on function kith.oversight_id(), kith.manages_members() from public',
      'grant execute on function kith.oversight_id(), kith.manages_members() to kith_app, kith_worker, kith_definer',
      ...publicTables,
      ...audit,
      recentLookUps,
      ...asDefiner('recent_look_ups(timestamptz)', 'kith_app'),
      ...outbox,
      ...idempotency,
      ...accounts,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop function kith.recent_look_ups(timestamptz)',
      ...unprotect('audit_entry', 'outbox_message', 'idempotency_key', 'membership', 'invitation'),
      takeRights('organisation, service, service_capacity, outcode'),
      'drop function kith.oversight_id()',
      'drop function kith.manages_members()',
    ]);
  }
}
