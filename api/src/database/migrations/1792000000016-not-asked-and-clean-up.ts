import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../row-security.js';
import { makeIndex } from '../while-in-use.js';

export class NotAskedAndCleanUp1792000000016 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // What stands there stays: a "no" that nobody gave does no harm, a "yes" that nobody gave might.
    await runner.query('alter table person_identity alter column may_leave_message drop not null');
    await makeIndex(
      runner,
      'ix_outbox_message_delivered',
      'on outbox_message (delivered_at) where delivered_at is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop index ix_outbox_message_delivered',
      'alter table person_identity no force row level security',
      'update person_identity set may_leave_message = false where may_leave_message is null',
      'alter table person_identity force row level security',
      'alter table person_identity alter column may_leave_message set not null',
    ]);
  }
}
