import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../row-security.js';
import { makeIndex } from '../while-in-use.js';

/** What the published directory is read by: what has changed since, words, and parts of listings by their ids. */
const indexes: Readonly<Record<string, string>> = {
  ix_service_published_modified: `on service (last_modified, id) where status in ('ACTIVE', 'TEMPORARILY_CLOSED')`,
  ix_service_published_words: `on service using gin (to_tsvector('english', name || ' ' || summary || ' ' || description))
    where status in ('ACTIVE', 'TEMPORARILY_CLOSED')`,
  ix_service_listing_terms: 'on service_listing using gin (terms jsonb_path_ops)',
  ix_service_listing_locations: 'on service_listing using gin (locations jsonb_path_ops)',
};

export class PublishedServices1792000000028 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of Object.entries(indexes)) await makeIndex(runner, name, definition);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      Object.keys(indexes).map((name) => `drop index if exists ${name}`),
    );
  }
}
