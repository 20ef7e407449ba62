import { createHmac } from 'node:crypto';
import { hashOf } from '../accounts/sign-in/device-proofs.js';
import type { Count, GuessCount } from '../accounts/sign-in/guess-count.js';
import type { Background } from '../platform/background.js';
import type { Clock } from '../platform/clock.js';
import { rateLimited } from '../platform/errors.js';
import type { Mail, Mailer } from '../platform/mail/mailer.js';
import type { UnitsOfWork } from '../platform/unit-of-work/units-of-work.js';
import type { SignpostMailName } from './signpost-codes.js';

/** Mails to one address in a day, and by one member in an hour: enough for anybody's work, and no way to fill a mailbox. */
export const mailsLetThrough = { address: 3, member: 20 };

const countsOf = (userId: string, email: string): Count[] => [
  { key: `signpost by:${userId}`, limit: mailsLetThrough.member, minutes: 60 },
  { key: `signpost to:${hashOf(email)}`, limit: mailsLetThrough.address, minutes: 24 * 60 },
];

interface PostParts {
  /** Undefined where Kith sends no mail. */
  mailer: Mailer | undefined;
  background: Background;
  count: GuessCount;
  /** Of the system: who told somebody may have signed out before the mail has left. */
  units: UnitsOfWork;
  clock: Clock;
  secret: string;
}

/** Sends what people asked to be told by e-mail, and notes what became of it. Their addresses are kept nowhere. */
export class SignpostPost {
  constructor(private readonly parts: PostParts) {}

  /** Stands for an address in what is remembered of a request: the same for the same, and no way back from it. */
  markOf(email: string, key: string): string {
    return createHmac('sha256', this.parts.secret).update(`signpost ${key} ${email}`).digest('base64url');
  }

  /** Counts a mail before it is sent. RATE_LIMITED when there have been too many. */
  async take(userId: string, email: string): Promise<void> {
    for (const each of countsOf(userId, email)) {
      const wait = await this.parts.count.take(each);
      if (wait !== undefined) {
        throw rateLimited('Too many e-mails were sent, by you or to this address. Print it, or tell them.', wait);
      }
    }
  }

  /** There was no mail after all. */
  async giveBack(userId: string, email: string): Promise<void> {
    for (const each of countsOf(userId, email)) await this.parts.count.giveBack(each);
  }

  /** Hands a mail to the mail server without making anybody wait, and notes on the signpost how that went. */
  send(signpostId: string, mail: Mail): void {
    const { mailer, background } = this.parts;
    if (!mailer) throw new Error('There is no mail server to send this by.');
    background.run(async () => {
      const failure = await mailer.send(mail).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      await this.note(signpostId, failure ? 'NOT_SENT' : 'TAKEN');
      if (failure) throw failure.error;
    });
  }

  private async note(signpostId: string, became: SignpostMailName): Promise<void> {
    const { units, clock } = this.parts;
    const operation = { name: 'signpostMail', requestId: signpostId, wrote: true };
    const request = { actor: { kind: 'SYSTEM', name: 'signposts' }, clock, mode: 'write', operation } as const;
    await units.run(request, (unit) =>
      unit.change('update signpost set mail = $2 where id = $1', [signpostId, became]),
    );
  }
}
