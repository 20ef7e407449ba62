import { JobLoop } from '../../platform/job-loop.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import type { ListingLinks } from '../assurance/listing-links.js';
import { keeperMail, type Question } from './keeper-mail.js';

const minute = 60 * 1000;
/** When a mail is tried again that the server did not take, and when those who asked may ask anew instead. */
const again = { afterMinutes: 10, forHours: 48 } as const;

export interface KeeperMailsOptions {
  /** Units of the system, which hold its connection only while they read or note something. */
  inUnit: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;
  mailer: Mailer;
  links: ListingLinks;
  /** The address of the portal. */
  origin: string;
  /** Is told what made a mail fail; it is tried again. */
  onError: (error: unknown) => void;
  /** Milliseconds between two looks for mails to send. */
  pause?: number;
}

type Due = Omit<Question, 'address'> & { id: string; address: string | null };

// Whoever takes one has ten minutes for it: should the program end meanwhile, it is sent once more rather than never.
const take = `
  with due as (
    select service_id from listing_request where mail_due_at <= $1 order by mail_due_at limit 1 for update skip locked),
  taken as (update listing_request r set mail_due_at = $2 from due where r.service_id = due.service_id returning r.service_id, r.about)
  select s.id, s.name, o.name as organisation, coalesce(s.email, o.email) as address, t.about, coalesce(g.missing, '{}') as missing
  from taken t join service s on s.id = t.service_id join organisation o on o.id = s.organisation_id
    left join service_gap g on g.service_id = s.id`;

// Where not one try in two days reached anybody, nobody was asked.
const giveUp = 'delete from listing_request where mail_due_at is not null and asked_at < $1';

async function takeDue(unit: Unit): Promise<Due | undefined> {
  const now = unit.now().getTime();
  await unit.change(giveUp, [new Date(now - again.forHours * 60 * minute)]);
  const [due] = await unit.query<Due>(take, [new Date(now), new Date(now + again.afterMinutes * minute)]);
  return due;
}

const hasLeft = (unit: Unit, id: string) =>
  unit.change('update listing_request set mail_due_at = null where service_id = $1', [id]);

/** Sends the mails that ask those who keep listings, one after another, for as long as the program runs. */
export class KeeperMails {
  private readonly loop: JobLoop;

  constructor(private readonly options: KeeperMailsOptions) {
    const { pause = 2_000, onError } = options;
    this.loop = new JobLoop({ turn: () => this.turn(), pause, onError });
  }

  /** Resolves when nothing is being sent any more. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<boolean> {
    const { inUnit, mailer } = this.options;
    const due = await inUnit(takeDue);
    if (!due) return false;
    const { id, address } = due;
    // What was put right meanwhile is not asked any more.
    const isOpen = due.about === 'STILL_RIGHT' || due.missing.length > 0;
    if (address !== null && isOpen) await mailer.send(keeperMail({ ...due, address }, this.linkOf(due)));
    await inUnit((unit) => hasLeft(unit, id));
    return true;
  }

  private linkOf({ id, about }: Due): string {
    const { links, origin } = this.options;
    return about === 'MISSING' ? `${origin}/services/${id}/edit` : links.linkFor(id, new Date());
  }
}
