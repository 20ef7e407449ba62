import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { cleanUp } from '../platform/clean-up.js';
import { bringUpDue } from '../referrals/bring-up-due.service.js';
import type { Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

/** Removes what is kept no longer; says how much it was. */
export async function cleanUpNow(config: Config, terminal: Terminal): Promise<void> {
  const removed = { outboxMessages: 0, idempotencyKeys: 0 };
  await withDatabase(config, async (database) => {
    for (let more = true; more;) {
      const turn = await asSystem(database, 'clean-up', cleanUp);
      removed.outboxMessages += turn.outboxMessages;
      removed.idempotencyKeys += turn.idempotencyKeys;
      more = turn.more;
    }
  });
  terminal.say(`Removed ${removed.outboxMessages} delivered messages and ${removed.idempotencyKeys} idempotency keys.`);
}

/** Puts what has come due on top of the worklists. */
export async function bringUp(database: Database): Promise<void> {
  while (await asSystem(database, 'bring-up', bringUpDue));
}

/** The same from the command line. */
export async function bringUpNow(config: Config, terminal: Terminal): Promise<void> {
  await withDatabase(config, bringUp);
  terminal.say('What has come due stands on top of the worklists.');
}
