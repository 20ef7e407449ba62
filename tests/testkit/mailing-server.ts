import { aMailbox, type Mailbox } from './mailbox.js';
import { startServer, useServer } from './server.js';

/** Has the tests of this file asked of a server that sends mail, and gives the mailbox in which it arrives. */
export async function aMailingServer(): Promise<Mailbox> {
  const mailbox = await aMailbox();
  await useServer(startServer({ config: { mail: { smtpUrl: mailbox.smtpUrl, from: 'kith@example.org' } } }));
  return mailbox;
}
