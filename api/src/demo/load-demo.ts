import { addDays, londonDate } from '@kith/nhs';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { loadOnce } from './rows/load-once.js';
import { closeSessions, openSessions } from './rows/sessions.js';
import { writeMembers } from './rows/write-members.js';
import { writeOrganisations } from './rows/write-organisations.js';
import { writeServices } from './rows/write-services.js';
import { Cast, type WrittenRows } from './telling/cast.js';
import { Past } from './telling/past.js';
import { settle } from './telling/settle.js';
import { Teller } from './telling/tell-stories.js';

export interface DemoOptions {
  config: Config;
  database: Database;
  ownerUrl: string;
  say(line: string): void;
}

/** Fills an empty database with made-up organisations, people and referrals of the last months; leaves any other as it is. */
export async function loadDemo({ database, ownerUrl, say }: DemoOptions): Promise<void> {
  const now = new Date();
  await loadOnce(ownerUrl, {
    write: async (owner): Promise<WrittenRows> => {
      say('Loading made-up people and referrals, this once …');
      const organisationIds = await writeOrganisations(owner);
      const serviceIds = await writeServices(owner, organisationIds, now);
      const since = new Date(`${addDays(londonDate(now), -400)}T09:00:00Z`);
      return { organisationIds, serviceIds, members: await writeMembers(owner, organisationIds, since) };
    },
    tell: (rows) => tellStories(database, rows, new Past(now)),
  });
}

async function tellStories(database: Database, rows: WrittenRows, past: Past): Promise<void> {
  await openSessions(database.signIn, rows.members);
  try {
    await new Teller(database, new Cast(rows), past).tell();
  } finally {
    await closeSessions(database.signIn, rows.members);
  }
  await settle(database);
}
