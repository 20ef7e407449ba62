import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1792000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership (
        id uuid not null,
        user_id uuid not null,
        organisation_id uuid not null,
        role text not null,
        member_name text not null,
        email text not null,
        explore boolean not null,
        since timestamptz not null,
        ended_at timestamptz,
        constraint ck_membership_role check (role in ('PRACTICE_REFERRER', 'PRACTICE_MANAGER', 'LINK_WORKER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR', 'SESSION_LEAD', 'DIRECTORY_EDITOR', 'COMMISSIONER', 'SYSTEM_ADMINISTRATOR', 'INFORMATION_GOVERNANCE')),
        constraint pk_membership primary key (id)
      )`);
    await runner.query(
      `create unique index uq_membership_live on membership (user_id, organisation_id, role) where ended_at is null`,
    );
    await runner.query(`create index ix_membership_organisation on membership (organisation_id, member_name)`);
    await runner.query(`create index ix_membership_user on membership (user_id)`);
    await runner.query(`
      create table invitation (
        id uuid not null,
        organisation_id uuid not null,
        email text not null,
        role text not null,
        token_hash text not null,
        invited_at timestamptz not null,
        invited_by_name text not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        constraint ck_invitation_role check (role in ('PRACTICE_REFERRER', 'PRACTICE_MANAGER', 'LINK_WORKER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR', 'SESSION_LEAD', 'DIRECTORY_EDITOR', 'COMMISSIONER', 'SYSTEM_ADMINISTRATOR', 'INFORMATION_GOVERNANCE')),
        constraint pk_invitation primary key (id)
      )`);
    await runner.query(`create unique index uq_invitation_token on invitation (token_hash)`);
    await runner.query(`create index ix_invitation_organisation on invitation (organisation_id, invited_at)`);
    await runner.query(
      `alter table membership add constraint fk_membership_organisation_id foreign key (organisation_id) references organisation(id)`,
    );
    await runner.query(
      `alter table invitation add constraint fk_invitation_organisation_id foreign key (organisation_id) references organisation(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table invitation');
    await runner.query('drop table membership');
  }
}
