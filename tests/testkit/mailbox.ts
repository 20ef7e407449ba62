import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on this computer, which keeps what it is sent. */
export interface Mailbox {
  smtpUrl: string;
  received: Email[];
  /** The mails to one address, once there are so many; throws when they do not come. */
  to(address: string, howMany?: number): Promise<Email[]>;
  /** Refuses so many of the next mails for the moment, as a busy server does. */
  refuse(howMany: number): void;
  close(): Promise<void>;
}

const patienceMilliseconds = 8_000;

/** Listens on any free port, unless one is named; rejects when somebody else has that. */
export async function aMailbox(onPort = 0): Promise<Mailbox> {
  const received: Email[] = [];
  let refusing = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, __, answer) =>
      answer(refusing-- > 0 ? Object.assign(new Error('later'), { responseCode: 451 }) : null),
    onData: (stream, _, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          received.push(mail);
          answer();
        });
      });
    },
  });
  await new Promise<void>((listening, failed) => {
    server.on('error', failed);
    server.listen(onPort, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as AddressInfo;
  const to = async (address: string, howMany = 1): Promise<Email[]> => {
    const until = Date.now() + patienceMilliseconds;
    for (;;) {
      const mine = received.filter((mail) => mail.to?.some((each) => each.address === address));
      if (mine.length >= howMany) return mine;
      if (Date.now() > until) throw new Error(`${mine.length} mails have come to ${address}, not ${howMany}.`);
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    received,
    to,
    refuse: (howMany) => (refusing = howMany),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
