import { addDays, isWorkingDay } from '@kith/nhs';
import { enoughDecisions } from '../directory/service-answering.entity.js';
import { today } from '../platform/clock.js';
import type { Unit } from '../platform/unit-of-work/unit.js';

/** Services of one unit: few enough that none of them runs for long. */
const batch = 200;

/** What a receiver does with a referral it was sent. Each of these is an answer; letting it expire is none. */
const answers = ['accept', 'decline', 'waitlist', 'requestInfo', 'redirect'];

const daysCounted = 365;

function workingDays(until: string): string[] {
  // A referral may have been sent some days before the year in which it was answered.
  const days = Array.from({ length: 2 * daysCounted }, (_, index) => addDays(until, index - 2 * daysCounted + 1));
  return days.filter((day) => isWorkingDay(day));
}

const londonDay = (column: string) => `(${column} at time zone 'Europe/London')::date`;

/** How each of these services met what it was sent; working days are counted by where a day would stand among them. */
const counted = `
  select r.service_id, count(*)::int as decisions,
    percentile_cont(0.5) within group (order by
      width_bucket(${londonDay('e.at')}, $2::date[]) - width_bucket(${londonDay('r.sent_at')}, $2::date[])
    ) filter (where e.transition <> 'expire') as median,
    avg((e.transition <> 'expire')::int)::float8 as share
  from referral r cross join lateral (
    select e.at, e.transition from referral_event e
    where e.referral_id = r.id and e.transition = any ($3::text[]) order by e.id limit 1) e
  where r.service_id = any ($1::uuid[]) and e.at > $4 and r.state <> 'ENTERED_IN_ERROR'
  group by r.service_id`;

/**
 * Counts anew, for some services after this id, how many referrals of the last year they answered and how fast; what
 * rests on fewer than five is not kept. Gives the id to go on from, null at the end. Only in a unit of the system, once a day.
 */
export async function countAnswering(unit: Unit, after: string): Promise<string | null> {
  const rows = await unit.query<{ id: string }>(`select id from service where id > $1 order by id limit ${batch}`, [
    after,
  ]);
  const ids = rows.map(({ id }) => id);
  const day = today(unit.clock);
  const since = new Date(unit.now().getTime() - daysCounted * 86_400_000);
  await unit.query(
    `with counted as (${counted}), told as (
       select service_id, decisions, median, share from counted where decisions >= ${enoughDecisions}
       union all
       select a.service_id, null, null, null from service_answering a
       where a.service_id = any ($1::uuid[])
         and not exists (select from counted c where c.service_id = a.service_id and c.decisions >= ${enoughDecisions})
     )
     insert into service_answering as a (service_id, decisions, median_working_days, answered_share, counted_on)
       select service_id, decisions, median, share, $5 from told
       on conflict (service_id) do update set (decisions, median_working_days, answered_share, counted_on)
         = (excluded.decisions, excluded.median_working_days, excluded.answered_share, excluded.counted_on)
       where (a.decisions, a.median_working_days, a.answered_share)
         is distinct from (excluded.decisions, excluded.median_working_days, excluded.answered_share)`,
    [ids, workingDays(day), [...answers, 'expire'], since, day],
  );
  return rows.length === batch ? ids.at(-1)! : null;
}
