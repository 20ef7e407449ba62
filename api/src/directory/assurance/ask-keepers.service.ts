import { today } from '../../platform/clock.js';
import type { Mail } from '../../platform/mail/mailer.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { keeperMail } from '../asking/keeper-mail.js';
import { assuranceDays, daysBefore } from './assurance.js';
import type { ListingLinks } from './listing-links.js';

/** Asked again after so many days, until it is confirmed or found no more. */
const patienceDays = 30;

/** A mail to send about a listing. */
export interface Question {
  serviceId: string;
  mail: Mail;
}

interface Due {
  id: string;
  name: string;
  organisation: string;
  address: string;
}

// The address that the listing itself gives to the public, or its organisation's: nobody's private one.
const due = `
  with due as (
    select s.id, s.name, o.name as organisation, coalesce(s.email, o.email) as address, s.checked_on
    from service s join organisation o on o.id = s.organisation_id left join listing_request r on r.service_id = s.id
    where s.checked_on < $1 and s.checked_on >= $2 and s.status <> 'DEFUNCT' and s.merged_into_id is null and coalesce(s.email, o.email) is not null
      and (r.asked_at is null or r.asked_at < $3)
    order by s.checked_on, s.id limit $5),
  asked as (
    insert into listing_request as r (service_id, asked_at, times) select id, $4, 1 from due
    on conflict (service_id) do update set asked_at = excluded.asked_at, about = 'STILL_RIGHT', mail_due_at = null,
      times = case when r.asked_at::date < (select checked_on from due where due.id = r.service_id) then 1 else r.times + 1 end)
  select id, name, organisation, address from due`;

const mailAbout = ({ id, ...due }: Due, links: ListingLinks, now: Date): Question => ({
  serviceId: id,
  mail: keeperMail({ ...due, about: 'STILL_RIGHT', missing: [] }, links.linkFor(id, now)),
});

/**
 * Notes that so many organisations, those longest without an answer first, are asked whether a listing is still right,
 * and gives the mails to send. Only in a unit of the system.
 */
export async function askKeepers(unit: Unit, links: ListingLinks, most: number): Promise<Question[]> {
  const now = today(unit.clock);
  const before = new Date(unit.now().getTime() - patienceDays * 24 * 60 * 60 * 1000);
  const bounds = [daysBefore(now, assuranceDays.due), daysBefore(now, assuranceDays.hidden), before, unit.now(), most];
  const found = await unit.query<Due>(due, bounds);
  return found.map((each) => mailAbout(each, links, unit.now()));
}

/** Takes back that these were asked, since no mail reached anybody: they are asked the next time. */
export async function wereNotAsked(unit: Unit, serviceIds: readonly string[]): Promise<void> {
  await unit.change('delete from listing_request where service_id = any ($1)', [serviceIds]);
}
