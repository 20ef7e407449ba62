import { today } from '../../platform/clock.js';
import { notFound } from '../../platform/errors.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { assuranceOn } from '../assurance/assurance.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import type { AskKeeperArgs } from './asking.inputs.js';
import { KeeperNotAsked } from './asking.results.js';

/** Nobody is asked about a listing again within so many days, and no address about more listings in one day. */
export const askedAtMost = { patienceDays: 14, listingsADay: 10 } as const;

const day = 24 * 60 * 60 * 1000;

interface Asked {
  address: string | null;
  checked_on: string;
  is_shown: boolean;
  lacks: boolean;
  /** Listings about which the same address was asked in a day. */
  lately: number;
}

// The address that the listing itself gives to the public, or its organisation's: nobody's private one.
const asked = `
  select coalesce(s.email, o.email) as address, s.checked_on::text, s.status <> 'DEFUNCT' and s.merged_into_id is null as is_shown,
    exists (select from service_gap g where g.service_id = s.id) as lacks,
    (select count(*)::int from listing_request r join service t on t.id = r.service_id
       join organisation p on p.id = t.organisation_id
     where r.asked_at > $2 and lower(coalesce(t.email, p.email)) = lower(coalesce(s.email, o.email))) as lately
  from service s join organisation o on o.id = s.organisation_id where s.id = $1`;

const note = `
  insert into listing_request as r (service_id, asked_at, times, about, mail_due_at) values ($1, $2, 1, $3, $2)
  on conflict (service_id) do update set asked_at = excluded.asked_at, about = excluded.about, mail_due_at = excluded.mail_due_at,
    times = case when r.asked_at::date < $5::date then 1 else r.times + 1 end
  where r.asked_at < $4`;

/**
 * Has those who keep a listing asked by e-mail, once this stands. NOT_FOUND when there is no such service, FORBIDDEN for
 * all but directory editors. Problem: nobody is asked, and why.
 */
export async function askKeeper(unit: Unit, { id, about }: AskKeeperArgs): Promise<string | KeeperNotAsked> {
  requireEditor(unit.actor);
  const now = unit.now();
  const [listing] = await unit.query<Asked>(asked, [id, new Date(now.getTime() - day)]);
  if (!listing) throw notFound('this service');
  const isCurrent = assuranceOn(today(unit.clock), listing.checked_on) === 'CURRENT';
  if (!listing.is_shown || (about === 'MISSING' ? !listing.lacks : isCurrent))
    return new KeeperNotAsked('NOTHING_TO_ASK');
  if (listing.address === null) return new KeeperNotAsked('NO_ADDRESS');
  const before = new Date(now.getTime() - askedAtMost.patienceDays * day);
  if (listing.lately >= askedAtMost.listingsADay) return new KeeperNotAsked('ENOUGH_TODAY');
  const noted = await unit.change(note, [id, now, about, before, listing.checked_on]);
  return noted === 1 ? id : new KeeperNotAsked('ASKED_LATELY');
}
