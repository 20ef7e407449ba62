import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1792000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        id uuid not null,
        at timestamptz not null,
        actor_name text not null,
        role text,
        user_id uuid,
        membership_id uuid,
        organisation_id uuid,
        oversight_id uuid,
        operation text not null,
        why text,
        person_ids uuid[] not null,
        wrote boolean not null,
        request_id text not null,
        constraint ck_audit_entry_role check (role in ('PRACTICE_REFERRER', 'PRACTICE_MANAGER', 'LINK_WORKER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR', 'SESSION_LEAD', 'DIRECTORY_EDITOR', 'COMMISSIONER', 'SYSTEM_ADMINISTRATOR', 'INFORMATION_GOVERNANCE')),
        constraint pk_audit_entry primary key (id)
      )`);
    await runner.query(`create index ix_audit_entry_user on audit_entry (user_id, at)`);
    await runner.query(`create index ix_audit_entry_oversight on audit_entry (oversight_id, at, id)`);
    await runner.query(`create index ix_audit_entry_organisation on audit_entry (organisation_id, at, id)`);
    await runner.query(`
      create table idempotency_key (
        user_id uuid not null,
        organisation_id uuid not null,
        key text not null,
        mutation text not null,
        request_hash text not null,
        entity_id uuid not null,
        made_at timestamptz not null,
        constraint pk_idempotency_key primary key (user_id, organisation_id, key)
      )`);
    await runner.query(`create index ix_idempotency_key_made_at on idempotency_key (made_at)`);
    await runner.query(`
      create table outbox_message (
        id uuid not null,
        topic text not null,
        entity_id uuid not null,
        made_at timestamptz not null,
        delivered_at timestamptz,
        constraint pk_outbox_message primary key (id)
      )`);
    await runner.query(
      `create index ix_outbox_message_undelivered on outbox_message (made_at, id) where delivered_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox_message');
    await runner.query('drop table idempotency_key');
    await runner.query('drop table audit_entry');
  }
}
