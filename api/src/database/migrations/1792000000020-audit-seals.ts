import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, runAll } from '../row-security.js';
import { inTurns } from '../while-in-use.js';

/** As a number: the transactions of a snapshot are compared with it, and an index orders it. */
const thisTransaction = `
  create or replace function kith.this_transaction() returns bigint language sql stable
  as $$ select pg_current_xact_id()::text::bigint $$`;
const writtenIn = 'written_in bigint not null default kith.this_transaction()';
const writtenNow = 'written_in = (select kith.this_transaction())';

const sealTable = `
  create table if not exists audit_seal (
    position bigint not null,
    kind text not null,
    entry_id uuid,
    snapshot text,
    sealed_at timestamptz,
    hash text not null,
    constraint ck_audit_seal_kind check (kind in ('AUDIT', 'REVOCATION', 'BATCH')),
    constraint ck_audit_seal_batch check ((kind = 'BATCH') = (entry_id is null and snapshot is not null and sealed_at is not null)),
    constraint pk_audit_seal primary key (position)
  )`;

const revocationTable = `
  create table if not exists revocation (
    id uuid not null,
    kind text not null,
    at timestamptz not null,
    subject_id uuid not null,
    person_id uuid,
    organisation_id uuid not null,
    recorded_by_id uuid,
    put_back_at timestamptz,
    ${writtenIn},
    constraint ck_revocation_kind check (kind in ('GRANT_REVOKED', 'GRANT_LOWERED', 'CONSENT_WITHDRAWN', 'CONSENT_REFUSED', 'MEMBERSHIP_ENDED')),
    constraint pk_revocation primary key (id)
  )`;

const indexes = [
  'create unique index if not exists uq_audit_seal_entry on audit_seal (entry_id)',
  'create index if not exists ix_revocation_person on revocation (person_id, at)',
  'create index if not exists ix_revocation_written_in on revocation (written_in)',
];

const noteFunction = (name: string, body: string) => `
  create or replace function kith.${name}() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    ${body}
    return null;
  end $$`;

const noteGrant = noteFunction(
  'note_grant_revoked',
  `insert into public.revocation (id, kind, at, subject_id, person_id, organisation_id)
     values (gen_random_uuid(), case when new.revoked_at is null then 'GRANT_LOWERED' else 'GRANT_REVOKED' end,
       coalesce(new.revoked_at, now()), new.id, new.person_id, new.organisation_id);`,
);
const noteConsent = noteFunction(
  'note_consent_ended',
  `insert into public.revocation (id, kind, at, subject_id, person_id, organisation_id, recorded_by_id)
     values (gen_random_uuid(), 'CONSENT_' || new.decision, new.recorded_at, new.id, new.person_id, new.recipient_id, new.recorded_by_id);`,
);
const noteMembership = noteFunction(
  'note_membership_ended',
  `insert into public.revocation (id, kind, at, subject_id, organisation_id)
     values (gen_random_uuid(), 'MEMBERSHIP_ENDED', new.ended_at, new.id, new.organisation_id);`,
);

/** On the tables themselves, so that no way of taking something back, present or future, is forgotten. */
const triggers = [
  `create or replace trigger note_grant_revoked after update on access_grant for each row
     when (old.revoked_at is null and new.revoked_at is not null
       or new.revoked_at is null and old.level = 'FULL' and new.level = 'LIMITED')
     execute function kith.note_grant_revoked()`,
  `create or replace trigger note_consent_ended after insert on consent for each row
     when (new.decision in ('WITHDRAWN', 'REFUSED')) execute function kith.note_consent_ended()`,
  `create or replace trigger note_membership_ended after update on membership for each row
     when (old.ended_at is null and new.ended_at is not null) execute function kith.note_membership_ended()`,
];

const noteFunctions = ['note_grant_revoked', 'note_consent_ended', 'note_membership_ended'];

const policy = (name: string, on: string, rest: string) => [
  `drop policy if exists ${name} on ${on}`,
  `create policy ${name} on ${on} ${rest}`,
];

const newTables = [
  sealTable,
  revocationTable,
  ...indexes,
  ...protect('audit_seal', 'revocation'),
  'grant select, insert on audit_seal to kith_worker',
  'grant select on revocation to kith_worker',
  'grant insert on revocation to kith_definer',
  ...policy('worker_select', 'audit_seal', 'for select to kith_worker using (true)'),
  ...policy('worker_insert', 'audit_seal', 'for insert to kith_worker with check (true)'),
  ...policy('worker_select', 'revocation', 'for select to kith_worker using (true)'),
  ...policy('definer_insert', 'revocation', `for insert to kith_definer with check (${writtenNow})`),
  noteGrant,
  noteConsent,
  noteMembership,
  ...noteFunctions.flatMap((name) => [
    `revoke execute on function kith.${name}() from public`,
    `alter function kith.${name}() owner to kith_definer`,
  ]),
];

const auditEntry = [
  `alter table audit_entry add column if not exists ${writtenIn}`,
  'grant select on audit_entry to kith_worker',
  ...policy('worker_select', 'audit_entry', 'for select to kith_worker using (true)'),
  // Whoever writes a row cannot say that it was written before: it would pass for one the sealer has overlooked.
  `alter policy app_insert on audit_entry with check (
     organisation_id is not distinct from (select kith.organisation_id()) and user_id is not distinct from (select kith.user_id())
     and ${writtenNow})`,
  `alter policy worker_insert on audit_entry with check (organisation_id is null and ${writtenNow})`,
];

export class AuditSeals1792000000020 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const number = [
      thisTransaction,
      'revoke execute on function kith.this_transaction() from public',
      'grant execute on function kith.this_transaction() to kith_app, kith_worker, kith_definer',
    ];
    await inTurns(runner, [number, newTables, auditEntry, ...triggers.map((trigger) => [trigger])]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop trigger note_grant_revoked on access_grant',
      'drop trigger note_consent_ended on consent',
      'drop trigger note_membership_ended on membership',
      ...noteFunctions.map((name) => `drop function kith.${name}()`),
      'drop table revocation',
      'drop table audit_seal',
      'drop policy worker_select on audit_entry',
      'revoke select on audit_entry from kith_worker',
      'alter policy worker_insert on audit_entry with check (organisation_id is null)',
      `alter policy app_insert on audit_entry with check (
         organisation_id is not distinct from (select kith.organisation_id()) and user_id is not distinct from (select kith.user_id()))`,
      'alter table audit_entry drop column written_in',
      'drop function kith.this_transaction()',
    ]);
  }
}
