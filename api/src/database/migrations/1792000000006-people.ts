import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1792000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid not null,
        owner_id uuid not null,
        initials text not null,
        birth_year integer not null,
        outcode text,
        version integer not null,
        registered_at timestamptz not null,
        constraint pk_person primary key (id)
      )`);
    await runner.query(`create index ix_person_owner on person (owner_id)`);
    await runner.query(`
      create table person_identity (
        person_id uuid not null,
        owner_id uuid not null,
        given_name text not null,
        family_name text not null,
        family_name_key text not null,
        nhs_number text,
        date_of_birth date not null,
        address_lines text[] not null,
        postcode text,
        phone text,
        email text,
        preferred_contact text,
        may_leave_message boolean not null,
        safe_contact_notes text,
        constraint pk_person_identity primary key (person_id)
      )`);
    await runner.query(
      `create index ix_person_identity_family_name on person_identity (family_name_key, date_of_birth)`,
    );
    await runner.query(`create index ix_person_identity_nhs_number on person_identity (nhs_number)`);
    await runner.query(`create unique index uq_person_identity_nhs_number on person_identity (owner_id, nhs_number)`);
    await runner.query(`
      create table consent (
        id uuid not null,
        person_id uuid not null,
        recorded_by_id uuid not null,
        recipient_id uuid not null,
        decision text not null,
        method text not null,
        scope text not null,
        data_categories text[] not null,
        reason text,
        notice_version text not null,
        recorded_at timestamptz not null,
        recorded_by_name text not null,
        expires_on date,
        constraint ck_consent_reason check (decision not in ('NOT_SOUGHT', 'BEST_INTERESTS') or reason is not null),
        constraint ck_consent_method check (method in ('VERBAL', 'WRITTEN', 'ELECTRONIC')),
        constraint ck_consent_decision check (decision in ('GIVEN', 'REFUSED', 'WITHDRAWN', 'NOT_SOUGHT', 'BEST_INTERESTS')),
        constraint pk_consent primary key (id)
      )`);
    await runner.query(`create index ix_consent_recipient on consent (recipient_id)`);
    await runner.query(`create index ix_consent_recorder on consent (recorded_by_id)`);
    await runner.query(`create index ix_consent_person on consent (person_id, recipient_id, recorded_at)`);
    await runner.query(
      `alter table person add constraint fk_person_owner_id foreign key (owner_id) references organisation(id)`,
    );
    await runner.query(
      `alter table person_identity add constraint fk_person_identity_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table person_identity add constraint fk_person_identity_owner_id foreign key (owner_id) references organisation(id)`,
    );
    await runner.query(
      `alter table consent add constraint fk_consent_recipient_id foreign key (recipient_id) references organisation(id)`,
    );
    await runner.query(
      `alter table consent add constraint fk_consent_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table consent add constraint fk_consent_recorded_by_id foreign key (recorded_by_id) references organisation(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consent');
    await runner.query('drop table person_identity');
    await runner.query('drop table person');
  }
}
