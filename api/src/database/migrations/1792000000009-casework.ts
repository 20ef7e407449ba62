import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Casework1792000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table note (
        id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        referral_id uuid,
        text text not null,
        written_at timestamptz not null,
        author_name text not null,
        constraint pk_note primary key (id)
      )`);
    await runner.query(`create index ix_note_referral on note (referral_id)`);
    await runner.query(`create index ix_note_person on note (person_id, organisation_id, id)`);
    await runner.query(
      `alter table note add constraint fk_note_referral_id foreign key (referral_id) references referral(id)`,
    );
    await runner.query(
      `alter table note add constraint fk_note_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table note add constraint fk_note_organisation_id foreign key (organisation_id) references organisation(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note');
  }
}
