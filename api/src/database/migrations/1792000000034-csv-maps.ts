import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which column says what is kept with a source, so that its next table is read as the one before. */
export class CsvMaps1792000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feed_source add column csv_map jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feed_source drop column csv_map');
  }
}
