import { aMailbox, type Mailbox } from '../../testkit/mailbox.js';

const patienceMilliseconds = 80_000;

/** The mailbox to which the portal sends, beside it: one test file has it at a time, the others wait. */
export async function theMailbox(baseURL: string): Promise<Mailbox> {
  const port = Number(new URL(baseURL).port) + 1;
  const until = Date.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await aMailbox(port);
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE' || Date.now() > until) throw error;
      await new Promise((later) => setTimeout(later, 500));
    }
  }
}
