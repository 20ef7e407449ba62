import { names } from './places-sql.mjs';
import { waitingReferrals, waitingServices } from './scales.mjs';

/**
 * One row for each referral and the person it is about, with everything that is decided by chance: one in twenty goes
 * to the huge team, large practices send more, nine in ten are closed, and what is open is young. The last ones wait at
 * the council to be accepted.
 */
export const seedSql = ({ referrals, practices, teams, services }) => `
  create unlogged table bench.seed as
  select d.n, waiting, sender.id as sender_id, coalesce(v.organisation_id, team.id) as receiver_id, v.id as service_id,
    v.id is not null and v.kind = 'COMMUNITY' or waiting as to_service, sender.outcode, life.state, life.life, life.steps, s.open,
    sent_at, least(sent_at + (2 + 60 * bench.chance(d.n, 24)) * interval '1 day', now() - interval '1 hour') as until,
    bench.id(sent_at - interval '20 minutes', 16, d.n) as person_id, bench.id(sent_at - interval '10 minutes', 17, d.n) as referral_id,
    s.clock, case when s.open then (now() at time zone 'Europe/London')::date + (bench.chance(d.n, 25) * 30)::int - 8 end as due_on,
    bench.chance(d.n, 26) < 0.15 as urgent, need.seq as need, need.sensitive
  from (
    select *, case when waiting then null when to_whom < 0.05 then 1 when to_whom < 0.7 then 2 + practice % (${teams} - 1) end as team,
      case when waiting then 10000001 + n % ${waitingServices} when to_whom >= 0.7 then 1 + (power(of_service, 1.3) * (${services} - 1))::int
        when of_service < 0.8 then ${services} + case when to_whom < 0.05 then 1 else 2 + practice % (${teams} - 1) end end as service
    from (select n, n > ${referrals} as waiting, bench.chance(n, 20) as to_whom, bench.chance(n, 21) as of_service,
      1 + (${practices} * power(bench.chance(n, 22), 1.4))::int % ${practices} as practice,
      now() - interval '1080 days' + least(n, ${referrals}) * (interval '1079 days' / ${referrals}) as sent_at,
      n > ${referrals} or case when n > ${referrals} * 0.89 then bench.chance(n, 23) < 0.85 else bench.chance(n, 23) < 0.005 end as open
    from generate_series(1, ${referrals + waitingReferrals}) n) c) d
  join bench.lot on lot.open = d.open and lot.seq = case when waiting then 0 else (hashint8extended(d.n, 27) & 1073741823) % 100 end
  join bench.state s on s.state = lot.state
  join bench.life life on life.state = lot.state and bench.chance(d.n, 28) >= life.from_share and bench.chance(d.n, 28) < life.to_share
  join bench.organisation sender on sender.kind = 'PRACTICE' and sender.i = practice
  left join bench.organisation team on team.kind = 'LINK_WORKER_TEAM' and team.i = d.team
  left join bench.service v on v.n = d.service
  join bench.need on need.seq = (hashint8extended(d.n, 29) & 1073741823) % 18
  order by d.n;
  create unique index on bench.seed (n);
  analyze bench.seed;`;

const reasons = `array['Would like company after a move','Has not been out much this winter','Asks for help with letters and bills',
  'Misses the garden and the people there','Cares for a partner and is tired','Wants to walk again with somebody beside','New to the area and knows nobody',
  'Lost the job in spring and worries about the rent','Sleeps badly since the funeral','Would like to learn to use the tablet']`;

/** The people of the seed: what LIMITED shows, and who they are. Most have no NHS number: few begin with 999. */
export const peopleSql = [
  `insert into person (id, owner_id, initials, birth_year, outcode, version, registered_at)
   select person_id, sender_id, left(bench.pick(${names.given}, n, 30), 1) || '.' || left(bench.pick(${names.family}, n, 31), 1) || '.',
     1930 + (bench.chance(n, 32) * 74)::int, outcode, 1, sent_at - interval '20 minutes' from bench.seed;`,
  `insert into person_identity (person_id, owner_id, given_name, family_name, family_name_key, nhs_number, date_of_birth,
     address_lines, postcode, phone, preferred_contact, may_leave_message)
   select person_id, sender_id, given, family, lower(family),
     case when n % 20 = 0 and digit <> 10 then '999' || lpad((n / 20)::text, 6, '0') || digit % 11 end,
     make_date(1930 + (bench.chance(n, 32) * 74)::int, 1 + n % 12, 1 + n % 28), array[n % 200 + 1 || ' Sandpiper Road'],
     outcode || ' 1AB', '07700 900' || lpad((n % 1000)::text, 3, '0'), 'PHONE', n % 3 = 0
   from (select *, bench.pick(${names.given}, n, 30) as given, bench.pick(${names.family}, n, 31) as family,
       (11 - (9 * 27 + (select sum(substr(lpad((n / 20)::text, 6, '0'), i, 1)::int * (8 - i)) from generate_series(1, 6) i
         where n % 20 = 0)) % 11) as digit from bench.seed) s;`,
];

const referralSql = `
  insert into referral (id, reference, kind, state, urgency, version, sender_id, receiver_id, service_id, person_id, origin_id,
    has_sensitive_needs, created_at, updated_at, sent_at, accepted_at, closed_at, clock, due_on, sort_on, sender_list, sender_rank, receiver_list, receiver_rank,
    first_contact_on, hold_reason, review_on, decline_reason, unsuccessful_reason, withdraw_reason, outcome, sessions_attended,
    sender_action, estimated_wait_weeks)
  select referral_id, bench.reference(n), case when to_service then 'PRACTICE_TO_SERVICE' else 'PRACTICE_TO_LINK_WORKER' end, state,
    case when urgent then 'URGENT' else 'ROUTINE' end, steps, sender_id, receiver_id, service_id, person_id, sender_id, sensitive,
    sent_at - interval '10 minutes', until, sent_at,
    case when state in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'NOT_COMPLETED') then sent_at + (until - sent_at) * 0.3 end,
    case when not open then until end, s.clock, due_on, coalesce(due_on, until::date),
    case when not open and not asks then 'DONE' when asks then 'NEEDS_ME' else f.sender_list end,
    case when asks then 3 when f.sender_list = 'NEEDS_ME' then 1 else 0 end, f.receiver_list,
    case when f.receiver_list <> 'NEEDS_ME' or due_on <= current_date then 0
      when s.clock in ('PROGRESS_UPDATE_DUE', 'WAITLIST_REVIEW_DUE', 'HOLD_REVIEW_DUE') then 2 else 1 end,
    case when state in ('IN_PROGRESS', 'ON_HOLD', 'COMPLETED') then (sent_at + (until - sent_at) * 0.5)::date end,
    case when state = 'ON_HOLD' then 'PERSON_ASKED' end, case when state = 'ON_HOLD' then due_on end,
    case when state = 'DECLINED' then 'NO_CAPACITY' end, case when state = 'NOT_COMPLETED' then 'PERSON_DECLINED' end,
    case when state = 'WITHDRAWN' then 'PERSON_CHANGED_MIND' end, case when state = 'COMPLETED' then 'GOALS_MET' end,
    case when state = 'COMPLETED' then 1 + n % 9 end, case when asks then f.sender_action end,
    case when state = 'WAITLISTED' then 6 end
  from (select *, not open and bench.chance(n, 33) < 0.03 as asks from bench.seed) s join bench.state f using (state, open);`;

/** The referrals with what is asked, what has happened, who may see it and because of which consent. */
export const referralsSql = [
  referralSql,
  `insert into referral_content (referral_id, person_id, sender_id, reason, risk_declaration, access_requirements)
   select referral_id, person_id, sender_id, bench.pick(${reasons}, n, 34), 'NO_KNOWN_RISKS', case when n % 9 = 0 then 'Step-free access' end
   from bench.seed;`,
  `insert into referral_need (referral_id, code, sensitive, person_id, sender_id)
   select referral_id, d.code, d.sensitive, person_id, sender_id from bench.seed s
   join lateral (select * from bench.need d where d.seq = s.need or d.seq = (s.need + 3) % 15 and s.n % 2 = 0 and not d.sensitive) d on true;`,
  `insert into consent (id, person_id, recorded_by_id, recipient_id, decision, method, scope, data_categories, notice_version,
     recorded_at, recorded_by_name)
   select bench.id(sent_at - interval '5 minutes', 18, n), person_id, sender_id, receiver_id, 'GIVEN', 'VERBAL', 'REFERRAL',
     '{IDENTITY,CONTACT,NEEDS}', '2026-01', sent_at - interval '5 minutes', 'Dr Alex Nair' from bench.seed;`,
];

/** The longest tables: three events and two grants to a referral. */
export const historySql = [
  `insert into referral_event (id, referral_id, person_id, sender_id, at, transition, from_state, to_state, actor_name,
     actor_organisation_id, reason_code, message)
   select bench.id(at, 512 + l.seq, n), referral_id, person_id, sender_id, at, transition, from_state, to_state,
     case when l.seq = 1 then 'Dr Alex Nair' else 'Sam Tait' end,
     case when transition in ('submit', 'provideInfo', 'withdraw') then sender_id when transition <> 'expire' then receiver_id end,
     case transition when 'decline' then 'NO_CAPACITY' when 'withdraw' then 'PERSON_CHANGED_MIND' when 'complete' then 'GOALS_MET'
       when 'closeUnsuccessful' then 'PERSON_DECLINED' when 'hold' then 'PERSON_ASKED' end,
     case transition when 'requestInfo' then 'Can she manage the stairs?' when 'provideInfo' then 'Yes, slowly.' end
   from bench.seed s join bench.life_step l using (life) cross join lateral (select sent_at + (until - sent_at) * l.share as at) t;`,
  `insert into access_grant (id, person_id, organisation_id, owner_id, level, basis, granted_at)
   select bench.id(sent_at - interval '20 minutes', 19, n), person_id, sender_id, sender_id, 'FULL', 'REGISTERED', sent_at - interval '20 minutes'
   from bench.seed;`,
  `insert into access_grant (id, person_id, organisation_id, owner_id, level, basis, referral_id, consent_id, granted_at, expires_at, revoked_at)
   select bench.id(sent_at, 20, n), person_id, receiver_id, sender_id,
     case when state in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'NOT_COMPLETED') then 'FULL' else 'LIMITED' end, 'REFERRAL', referral_id,
     bench.id(sent_at - interval '5 minutes', 18, n), sent_at,
     case when state in ('COMPLETED', 'NOT_COMPLETED') then until + interval '28 days' end,
     case when state in ('DECLINED', 'WITHDRAWN', 'EXPIRED') then until end
   from bench.seed;`,
  `insert into referral_contact (id, referral_id, person_id, organisation_id, happened_on, method, reached, recorded_by_name, recorded_at)
   select bench.id(until, 21, n), referral_id, person_id, receiver_id, until::date, 'PHONE', true, 'Sam Tait', until
   from bench.seed where state = 'IN_PROGRESS';`,
  `insert into disclosure_receipt (id, referral_id, person_id, sender_id, recipient_id, oversight_id, consent_id, sent_at, before_accepting, after_accepting)
   select bench.id(sent_at, 22, n), referral_id, person_id, s.sender_id, receiver_id, o.oversight_id, bench.id(sent_at - interval '5 minutes', 18, n),
     sent_at, '[{"label": "Initials", "value": "A.B."}]', '[{"label": "Name", "value": "A name"}]'
   from bench.seed s join organisation o on o.id = s.sender_id where open and not waiting;`,
];
