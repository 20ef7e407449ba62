import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organisations1792000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid not null,
        kind text not null,
        name text not null,
        name_key text not null,
        ods_code text,
        icb_code text,
        address_lines text[] not null,
        postcode text,
        outcode text,
        phone text,
        email text,
        parent_id uuid,
        oversight_id uuid,
        link_worker_team_id uuid,
        response_working_days integer,
        version integer not null,
        constraint ck_organisation_kind check (kind in ('PRACTICE', 'PCN', 'ICB', 'LINK_WORKER_TEAM', 'COMMUNITY', 'COUNCIL', 'COMMISSIONER')),
        constraint pk_organisation primary key (id)
      )`);
    await runner.query(`create index ix_organisation_parent on organisation (parent_id)`);
    await runner.query(`create index ix_organisation_oversight on organisation (oversight_id)`);
    await runner.query(`create index ix_organisation_link_worker_team on organisation (link_worker_team_id)`);
    await runner.query(`create unique index uq_organisation_ods_code on organisation (ods_code)`);
    await runner.query(`create index ix_organisation_name on organisation (name_key, id)`);
    await runner.query(`create index ix_organisation_kind_name on organisation (kind, name_key, id)`);
    await runner.query(
      `alter table organisation add constraint fk_organisation_parent_id foreign key (parent_id) references organisation(id)`,
    );
    await runner.query(
      `alter table organisation add constraint fk_organisation_oversight_id foreign key (oversight_id) references organisation(id)`,
    );
    await runner.query(
      `alter table organisation add constraint fk_organisation_link_worker_team_id foreign key (link_worker_team_id) references organisation(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organisation');
  }
}
