import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../row-security.js';
import { makeIndex } from '../while-in-use.js';

/** What the migrations 14 and 20 left for when nobody works without it any more, or waits for it. */
export class AtLargeTables1792000000025 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await makeIndex(runner, 'ix_audit_entry_written_in', 'on audit_entry (written_in)');
    await runner.query(
      'alter table referral alter column sender_rank drop default, alter column receiver_rank drop default',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'alter table referral alter column sender_rank set default 0, alter column receiver_rank set default 0',
      'drop index ix_audit_entry_written_in',
    ]);
  }
}
