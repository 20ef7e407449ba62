import type { Config } from '../../config.js';
import type { Background } from '../../platform/background.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import { linkMinutes, type Auth } from './auth.js';
import { hashOf } from './device-proofs.js';
import type { GuessCount } from './guess-count.js';

/**
 * Links sent to one account in fifteen minutes. Whoever keeps asking in another's name fills a mailbox no further, and
 * keeps nobody out: the links that were sent are there, and work for longer than that.
 */
const linksInTime = 3;

/** The page on which a new password is chosen; the token stands in the fragment, which no server and no log sees. */
export const linkTo = ({ origin }: Pick<Config, 'origin'>, token: string): string => `${origin}/new-password#${token}`;

/** The mail with the link. It says nothing of whose account it is: who reads along learns the address it went to. */
export const mailWith = (to: string, link: string) => ({
  to,
  subject: 'Choose a new password for Kith',
  text: [
    'Somebody asked for a new password for the Kith account with this e-mail address.',
    `To choose one, open this link within ${linkMinutes} minutes. It works once:`,
    link,
    'If it was not you, you need not do anything: your password stays as it is.',
  ].join('\n\n'),
});

/** The way back in for who has lost a password, or whom a stranger's guesses keep from signing in on a new device. */
export class WayBack {
  constructor(
    private readonly config: Config,
    private readonly count: GuessCount,
    private readonly background: Background,
    private readonly mailer: Mailer | undefined,
  ) {}

  get byMail(): boolean {
    return this.mailer !== undefined;
  }

  /** Hands a link to the mail server, without making anybody wait. */
  deliver(email: string, token: string): void {
    const { mailer } = this;
    if (mailer) this.background.run(() => mailer.send(mailWith(email, linkTo(this.config, token))));
  }

  /**
   * Has a link sent if the address is somebody's. Resolves before it has been looked for, so that neither answer nor time
   * tells whether it is.
   */
  async ask(auth: Auth, email: string): Promise<void> {
    const wait = await this.count.take({ key: `link:${hashOf(email)}`, limit: linksInTime });
    if (wait === undefined) this.background.run(() => auth.api.requestPasswordReset({ body: { email } }));
  }
}
