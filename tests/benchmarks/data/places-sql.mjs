import { waitingServices } from './scales.mjs';

const given = `array['Amina','Ben','Cara','Dev','Ewa','Femi','Grace','Harold','Iris','Joan','Keith','Lena','Mo','Nora','Owen','Priya','Rose','Sid','Tess','Winnie']`;
const family = `array['Clarke','Okafor','Whitfield','Nair','Dodd','Laing','Robson','Hale','Ito','Jarvis','Kaur','Lowes','Malik','Nolan','Ord','Pratt','Reay','Singh','Tait','Young','Beck','Cole','Dunn','Ellis']`;
const towns = `array['Harbour','Beacon','Mill','Abbey','Colliery','Castle','Market','Station','Park','Quay','Moor','Valley']`;

export const names = { given, family };

/** Towns stand all over the country, seven outward postcodes to a town, a few kilometres apart. */
export const outcodesSql = ({ outcodes }) => `
  insert into outcode (code, latitude, longitude)
  select substr('ABCDEFGHJKLMNPRST', 1 + (i / 21 / 8)::int, 1) || substr('ABCDEFGH', 1 + (i / 21 % 8)::int, 1) || (i % 21 + 1),
    50.8 + ((i / 7) * 0.6180339887) % 1 * 4 + (bench.chance(i, 1) - 0.5) * 0.06,
    -3.5 + ((i / 7) * 0.7548776662) % 1 * 4.5 + (bench.chance(i, 2) - 0.5) * 0.1
  from generate_series(0, ${outcodes} - 1) i;
  create table bench.outcode as select row_number() over (order by code) - 1 as i, code, latitude, longitude from outcode;`;

/** Everybody who refers or is referred to, numbered by kind. The first team is the huge one. */
export const organisationsSql = ({ practices, teams, communities, outcodes }) => `
  create table bench.organisation as
  select kind, kinds.i, bench.id(timestamptz '2024-01-01', k, kinds.i) as id, o.code as outcode
  from (select 'ICB' as kind, 1 as k, i from generate_series(1, greatest(1, ${practices} / 150)) i
    union all select 'LINK_WORKER_TEAM', 2, i from generate_series(1, ${teams}) i
    union all select 'PRACTICE', 3, i from generate_series(1, ${practices}) i
    union all select 'COMMUNITY', 4, i from generate_series(1, ${communities}) i
    union all select 'COUNCIL', 5, 1) kinds
  join bench.outcode o on o.i = (hashint8extended(kinds.i, k) & 1073741823) % ${outcodes};
  insert into organisation (id, kind, name, name_key, ods_code, address_lines, postcode, outcode, phone, oversight_id,
    link_worker_team_id, version)
  select b.id, b.kind, name, lower(name), case when b.kind = 'PRACTICE' then 'A' || lpad(b.i::text, 5, '0') end,
    array[b.i || ' High Street'], b.outcode || ' 1AB', b.outcode, '01632 960' || lpad((b.i % 1000)::text, 3, '0'), icb.id, team.id, 1
  from bench.organisation b
  cross join lateral (select bench.pick(${towns}, b.i, 3) || ' ' || case b.kind when 'PRACTICE' then 'Surgery '
    when 'LINK_WORKER_TEAM' then 'Social Prescribing ' when 'COMMUNITY' then 'Neighbours ' when 'COUNCIL' then 'Council '
    else 'Integrated Care Board ' end || b.i as name) named
  left join bench.organisation icb on b.kind <> 'ICB' and icb.kind = 'ICB' and icb.i = 1 + b.i % greatest(1, ${practices} / 150)
  left join bench.organisation team on b.kind = 'PRACTICE' and team.kind = 'LINK_WORKER_TEAM' and team.i = 2 + b.i % (${teams} - 1)
  order by b.id;`;

/** Five services to a community organisation, one to a team, and those of the council whose places are given away. */
export const servicesSql = ({ services }) => `
  create table bench.activity (i int, name text, need text, also text);
  insert into bench.activity values (1, 'walking', 'PHYSICAL_ACTIVITY', 'LONELINESS'), (2, 'lunch', 'LONELINESS', 'FOOD_AND_FUEL'),
    (3, 'gardening', 'ARTS_AND_NATURE', 'EMOTIONAL_WELLBEING'), (4, 'money advice', 'MONEY', 'HOUSING'),
    (5, 'singing', 'ARTS_AND_NATURE', 'LONELINESS'), (6, 'bereavement', 'BEREAVEMENT', 'EMOTIONAL_WELLBEING'),
    (7, 'carers', 'CARING', 'EMOTIONAL_WELLBEING'), (8, 'digital', 'DIGITAL_INCLUSION', 'WORK_AND_SKILLS'),
    (9, 'warm home', 'FOOD_AND_FUEL', 'MONEY'), (10, 'chair exercise', 'PHYSICAL_ACTIVITY', 'LONG_TERM_CONDITION'),
    (11, 'parents', 'PARENTING_AND_FAMILY', 'LONELINESS'), (12, 'men''s shed', 'PRACTICAL_HELP', 'LONELINESS');
  create table bench.service as
  select n, bench.id(timestamptz '2024-02-01', 6, n) as id, o.id as organisation_id, o.kind, o.outcode,
    1 + (hashint8extended(n, 5) & 1073741823) % 12 as activity
  from (select n, 'COMMUNITY' as kind, 1 + (n - 1) / 5 as i from generate_series(1, ${services}) n
    union all select ${services} + i, 'LINK_WORKER_TEAM', i from bench.organisation where kind = 'LINK_WORKER_TEAM'
    union all select 10000000 + n, 'COUNCIL', 1 from generate_series(1, ${waitingServices}) n) s
  join bench.organisation o using (kind, i);
  insert into service (id, organisation_id, name, summary, description, needs, venue, outcode, schedule, cost, eligibility,
    getting_there, phone, minimum_age, area_outcodes, referral_route)
  select s.id, s.organisation_id, place || ' ' || a.name || ' group', 'A friendly ' || a.name || ' group that meets every week.',
    'People come together for ' || a.name || ' with volunteers who know the area. Come as you are: there is tea afterwards, '
      || 'somebody to talk to, and nothing to bring. New people are met at the door.',
    array[a.need, a.also], place || ' Hall', s.outcode, 'Every Tuesday, 10am to noon', 'Free', 'Adults of any age',
    'Two minutes from the bus stop', '01632 960' || lpad((s.n % 1000)::text, 3, '0'), 18, '{}', case when bench.chance(s.n, 7) < 0.7 or s.kind <> 'COMMUNITY' then 'KITH' else 'SIGNPOST' end
  from bench.service s
  join bench.activity a on a.i = s.activity
  cross join lateral (select bench.pick(${towns}, s.n, 6) || 'side' as place) p
  order by s.id;
  insert into service_capacity (service_id, maximum, available, updated_at, status)
  select c.*, case when available = 0 then 'FULL' else 'HAS_CAPACITY' end from (
  select id, case when kind = 'COMMUNITY' then 20 else 100000 end,
    case when kind <> 'COMMUNITY' then 100000 when bench.chance(n, 8) < 0.25 then 0 else (bench.chance(n, 9) * 20)::int end as available, timestamptz '2026-01-01'
  from bench.service where kind <> 'COMMUNITY' or bench.chance(n, 10) < 0.6) c;`;
