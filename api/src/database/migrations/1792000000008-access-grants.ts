import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccessGrants1792000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_grant (
        id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        owner_id uuid not null,
        level text not null,
        basis text not null,
        referral_id uuid,
        consent_id uuid,
        granted_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        constraint ck_access_grant_basis check (basis = 'REGISTERED' and referral_id is null or basis = 'REFERRAL' and referral_id is not null),
        constraint ck_access_grant_level check (level in ('LIMITED', 'FULL')),
        constraint pk_access_grant primary key (id)
      )`);
    await runner.query(`create index ix_access_grant_owner on access_grant (owner_id)`);
    await runner.query(`create index ix_access_grant_organisation on access_grant (organisation_id, person_id)`);
    await runner.query(
      `create index ix_access_grant_live on access_grant (person_id, organisation_id) where revoked_at is null`,
    );
    await runner.query(`create unique index uq_access_grant_referral on access_grant (referral_id)`);
    await runner.query(
      `create unique index uq_access_grant_registered on access_grant (person_id, organisation_id) where basis = 'REGISTERED'`,
    );
    await runner.query(
      `alter table access_grant add constraint fk_access_grant_organisation_id foreign key (organisation_id) references organisation(id)`,
    );
    await runner.query(
      `alter table access_grant add constraint fk_access_grant_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table access_grant add constraint fk_access_grant_owner_id foreign key (owner_id) references organisation(id)`,
    );
    await runner.query(
      `alter table access_grant add constraint fk_access_grant_referral_id foreign key (referral_id) references referral(id)`,
    );
    await runner.query(
      `alter table access_grant add constraint fk_access_grant_consent_id foreign key (consent_id) references consent(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_grant');
  }
}
