import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../row-security.js';
import { fillIn, makeIndex, replaceIndex } from '../while-in-use.js';

/** The ranks of referrals/worklist-place.ts as they were when this was written. */
const rank = `case
    when state = 'DRAFT' then 4
    when sender_action = 'READ_OUTCOME' then 3
    when due_on <= (now() at time zone 'Europe/London')::date then 0
    when sender_action is null and clock in ('PROGRESS_UPDATE_DUE', 'WAITLIST_REVIEW_DUE', 'HOLD_REVIEW_DUE') then 2
    else 1 end`;

export class WorklistRank1792000000014 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // Instances that do not know of them yet go on making referrals: the defaults stay until these are gone.
    await runner.query(
      `alter table referral add column if not exists sender_rank integer not null default 0,
         add column if not exists receiver_rank integer not null default 0`,
    );
    await fillIn(
      runner,
      'referral',
      `sender_rank = case when sender_list = 'NEEDS_ME' then ${rank} else 0 end,
       receiver_rank = case when receiver_list = 'NEEDS_ME' then ${rank} else 0 end`,
      `sender_list = 'NEEDS_ME' or receiver_list = 'NEEDS_ME'`,
    );
    await replaceIndex(
      runner,
      'ix_referral_sender_list',
      'on referral (sender_id, sender_list, sender_rank, sort_on, id)',
    );
    await replaceIndex(
      runner,
      'ix_referral_receiver_list',
      'on referral (receiver_id, receiver_list, receiver_rank, sort_on, id) where sent_at is not null',
    );
    await makeIndex(
      runner,
      'ix_referral_comes_due',
      'on referral (due_on) where sender_rank in (1, 2) or receiver_rank in (1, 2)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop index ix_referral_comes_due',
      'drop index ix_referral_sender_list',
      'drop index ix_referral_receiver_list',
      'create index ix_referral_sender_list on referral (sender_id, sender_list, sort_on, id)',
      'create index ix_referral_receiver_list on referral (receiver_id, receiver_list, sort_on, id) where sent_at is not null',
      'alter table referral drop column sender_rank, drop column receiver_rank',
    ]);
  }
}
