import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { askKeepers, wereNotAsked } from '../directory/assurance/ask-keepers.service.js';
import { ListingLinks } from '../directory/assurance/listing-links.js';
import { Mailer } from '../platform/mail/mailer.js';
import { count } from './progress.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

const batch = 50;

interface Asked {
  sent: number;
  /** Services about which no mail could be sent. */
  unsent: string[];
}

async function askAll(database: Database, links: ListingLinks, mailer: Mailer, terminal: Terminal): Promise<Asked> {
  const asked: Asked = { sent: 0, unsent: [] };
  for (;;) {
    const questions = await asSystem(database, 'ask-keepers', (unit) => askKeepers(unit, links, batch));
    const before = asked.sent;
    for (const { serviceId, mail } of questions) {
      try {
        await mailer.send(mail);
        asked.sent += 1;
      } catch (error) {
        asked.unsent.push(serviceId);
        terminal.warn(`Nothing was sent about ${serviceId}: ${(error as Error).message}`);
      }
    }
    // Where not one of them was taken, the mail server takes nothing at all.
    if (questions.length < batch || asked.sent === before) return asked;
  }
}

/** Asks the organisations whose listings nobody has confirmed for three months whether they are still right. */
export async function askKeepersNow(config: Config, terminal: Terminal): Promise<void> {
  if (!config.mail) throw new CommandFailed('Kith sends no mail until KITH_SMTP_URL and KITH_MAIL_FROM are set.');
  const links = new ListingLinks(config.secret, config.origin);
  const mailer = new Mailer(config.mail);
  try {
    await withDatabase(config, async (database) => {
      const { sent, unsent } = await askAll(database, links, mailer, terminal);
      if (unsent.length > 0) await asSystem(database, 'ask-keepers', (unit) => wereNotAsked(unit, unsent));
      terminal.say(`${count(sent)} asked whether their listing is still right, ${count(unsent.length)} not reached.`);
      if (unsent.length > 0) throw new CommandFailed('Those are asked with the next run.');
    });
  } finally {
    mailer.close();
  }
}
