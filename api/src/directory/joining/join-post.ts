import { createHmac } from 'node:crypto';
import { hashOf } from '../../accounts/sign-in/device-proofs.js';
import type { Count, GuessCount } from '../../accounts/sign-in/guess-count.js';
import type { Background } from '../../platform/background.js';
import type { Clock } from '../../platform/clock.js';
import { rateLimited } from '../../platform/errors.js';
import type { Mail, Mailer } from '../../platform/mail/mailer.js';
import type { UnitsOfWork } from '../../platform/unit-of-work/units-of-work.js';
import type { AskToJoinArgs } from './joining.inputs.js';

/** Requests let through: to one mailbox in a day, and from one place on the network, which may be a whole town hall, in an hour. */
export const requestsLetThrough = { email: 3, address: 20 };

interface JoinParts {
  /** Undefined where Kith sends no mail: then nobody can ask. */
  mailer: Mailer | undefined;
  background: Background;
  count: GuessCount;
  /** Of the system: whoever asked has no part in what is noted of their mail. */
  units: UnitsOfWork;
  clock: Clock;
  secret: string;
  origin: string;
}

/** Who asks, as far as it is counted. */
interface Asker {
  callerAddress: string;
  email: string;
}

const countsOf = ({ callerAddress, email }: Asker): Count[] => [
  { key: `join from:${callerAddress}`, limit: requestsLetThrough.address, minutes: 60 },
  { key: `join to:${hashOf(email)}`, limit: requestsLetThrough.email, minutes: 24 * 60 },
];

/** The mails between those who want to join and the editors, and how many of them there may be. */
export class JoinPost {
  constructor(private readonly parts: JoinParts) {}

  /** The secret part of the link of a request: the same for the same request, so that a repeat makes no second one. */
  tokenOf({ idempotencyKey, input }: AskToJoinArgs): string {
    return createHmac('sha256', this.parts.secret)
      .update(`join ${JSON.stringify([idempotencyKey, input])}`)
      .digest('base64url');
  }

  /** The page where a request is confirmed, and says how it stands; the token stands in the fragment, which no server sees. */
  linkOf(token: string): string {
    return `${this.parts.origin}/join/request#${token}`;
  }

  /** Counts a request before it is made. RATE_LIMITED when there have been too many, whoever is behind the address. */
  async take(asker: Asker): Promise<void> {
    for (const each of countsOf(asker)) {
      const wait = await this.parts.count.take(each);
      if (wait !== undefined) throw rateLimited('There were too many requests. Look for our mail, or ask later.', wait);
    }
  }

  /** There was no new request after all. */
  async giveBack(asker: Asker): Promise<void> {
    for (const each of countsOf(asker)) await this.parts.count.giveBack(each);
  }

  /** Hands a mail to the mail server without making anybody wait; `decided` names the request that it is the answer to. */
  send(mail: Mail, decided?: { id: string; version: number }): void {
    const { mailer, background } = this.parts;
    if (!mailer) return;
    background.run(async () => {
      await mailer.send(mail);
      if (decided) await this.noteTold(decided.id, decided.version);
    });
  }

  private async noteTold(id: string, version: number): Promise<void> {
    const { units, clock } = this.parts;
    const operation = { name: 'joinMail', requestId: id, wrote: true };
    await units.run({ actor: { kind: 'SYSTEM', name: 'joining' }, clock, mode: 'write', operation }, (unit) =>
      unit.change('update organisation_claim set told_at = $3 where id = $1 and version = $2', [
        id,
        version,
        unit.now(),
      ]),
    );
  }
}
