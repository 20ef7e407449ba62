import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { findDuplicates } from '../directory/duplicates/find-duplicates.service.js';
import { eraseRequests } from '../directory/joining/erase-requests.service.js';
import { cleanUp } from '../platform/clean-up.js';
import { bringUpDue } from '../referrals/bring-up-due.service.js';
import { countAnswering } from '../referrals/count-answering.service.js';
import { count } from './progress.js';
import type { Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

const firstId = '00000000-0000-0000-0000-000000000000';

/** Removes what is kept no longer; says how much it was. */
export async function cleanUpNow(config: Config, terminal: Terminal): Promise<void> {
  const removed = { outboxMessages: 0, idempotencyKeys: 0, requests: 0 };
  await withDatabase(config, async (database) => {
    for (let more = true; more;) {
      const turn = await asSystem(database, 'clean-up', cleanUp);
      removed.outboxMessages += turn.outboxMessages;
      removed.idempotencyKeys += turn.idempotencyKeys;
      more = turn.more;
    }
    for (let more = true; more;) {
      const turn = await asSystem(database, 'clean-up', eraseRequests);
      removed.requests += turn.requests;
      more = turn.more;
    }
  });
  terminal.say(`Removed ${removed.outboxMessages} delivered messages and ${removed.idempotencyKeys} idempotency keys.`);
  terminal.say(`Erased ${removed.requests} requests to join: never confirmed, or who asked in those decided long ago.`);
}

/** Puts what has come due on top of the worklists. */
export async function bringUp(database: Database): Promise<void> {
  while (await asSystem(database, 'bring-up', bringUpDue));
}

/** Counts anew how each service answers. */
export async function countAllAnswering(database: Database): Promise<void> {
  for (let last: string | null = firstId; last !== null;) {
    const after: string = last;
    last = await asSystem(database, 'count-answering', (unit) => countAnswering(unit, after));
  }
}

/** Looks for services that may be the same, and says when there are any. */
export async function findDuplicatesNow(database: Database, terminal: Terminal): Promise<void> {
  const found = await findDuplicates((work) => asSystem(database, 'find-duplicates', work));
  if (found > 0) terminal.say(`${count(found)} pairs of services may be the same; directory editors see them.`);
}

/** All of what is done each day, from the command line. */
export async function bringUpNow(config: Config, terminal: Terminal): Promise<void> {
  await withDatabase(config, async (database) => {
    await bringUp(database);
    await countAllAnswering(database);
    await findDuplicatesNow(database, terminal);
  });
  terminal.say('What has come due stands on top of the worklists, and how services answer is counted.');
}
