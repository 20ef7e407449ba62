import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directory1792000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service (
        id uuid not null,
        organisation_id uuid not null,
        name text not null,
        summary text not null,
        description text not null,
        needs text[] not null,
        venue text,
        outcode text,
        schedule text,
        cost text,
        eligibility text,
        getting_there text,
        accessibility text,
        phone text,
        email text,
        minimum_age integer,
        maximum_age integer,
        area_outcodes text[] not null,
        accepts_referrals boolean not null default true,
        response_working_days integer,
        constraint pk_service primary key (id)
      )`);
    await runner.query(`create index ix_service_name on service (name, id)`);
    await runner.query(`create index ix_service_outcode on service (outcode)`);
    await runner.query(`create index ix_service_organisation on service (organisation_id, name)`);
    await runner.query(`
      create table service_capacity (
        service_id uuid not null,
        maximum integer not null,
        available integer not null,
        updated_at timestamptz not null,
        constraint ck_service_capacity_available check (available between 0 and maximum),
        constraint pk_service_capacity primary key (service_id)
      )`);
    await runner.query(`
      create table outcode (
        code text not null,
        latitude double precision not null,
        longitude double precision not null,
        constraint pk_outcode primary key (code)
      )`);
    await runner.query(
      `alter table service add constraint fk_service_organisation_id foreign key (organisation_id) references organisation(id)`,
    );
    await runner.query(
      `alter table service_capacity add constraint fk_service_capacity_service_id foreign key (service_id) references service(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outcode');
    await runner.query('drop table service_capacity');
    await runner.query('drop table service');
  }
}
