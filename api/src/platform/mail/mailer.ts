import { createTransport } from 'nodemailer';
import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** The mail server, with user and password if it wants them, and whom mail is from. */
export interface MailSettings {
  smtpUrl: string;
  from: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** When a mail is tried: at once, and twice more if the server could not take it. */
const pausesMilliseconds = [0, 2_000, 15_000];

function transportTo({ smtpUrl }: MailSettings) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // What is sent in the clear could be read and used on its way by anybody.
    requireTLS: !secure && !loopback.has(hostname),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Sends plain mail over SMTP. */
export class Mailer {
  private readonly transport;
  private readonly closing = new AbortController();

  constructor(private readonly settings: MailSettings) {
    this.transport = transportTo(settings);
    // Each mail under way listens for the end, however many there are.
    setMaxListeners(0, this.closing.signal);
  }

  /** Resolves when the server has taken it; rejects when it has not after a few tries, or when closing comes first. */
  async send(mail: Mail): Promise<void> {
    for (const [turn, pause] of pausesMilliseconds.entries()) {
      await setTimeout(pause, undefined, { signal: this.closing.signal });
      try {
        await this.transport.sendMail({
          ...mail,
          from: this.settings.from,
          headers: { 'auto-submitted': 'auto-generated' },
        });
        return;
      } catch (error) {
        if (turn === pausesMilliseconds.length - 1) throw error;
      }
    }
  }

  /** Tries nothing again from here on; what is being sent is finished. */
  close(): void {
    this.closing.abort();
    this.transport.close();
  }
}
