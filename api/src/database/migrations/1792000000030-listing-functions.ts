const path = 'set search_path = pg_catalog, pg_temp';

// In PL/pgSQL, which keeps the plan of an expression: one function of SQL within another is planned anew at each call.
const pure = (expression: string) =>
  `language plpgsql immutable parallel safe ${path} as $$ begin return (${expression}); end $$`;
const stable = (expression: string) => `language plpgsql stable ${path} as $$ begin return (${expression}); end $$`;

const dayNames = '(mon|tue|wed|thu|fri|sat|sun)';

/**
 * Days of the week that words name: "Mondays and Saturdays", "Tuesday to Friday", "Every day but Sunday". Patterns are
 * few and do not change from call to call: PostgreSQL keeps thirty-two of them ready, and to make one takes longer than all the rest.
 */
const daysIn = `
  create or replace function kith.days_in(said text) returns text[] ${pure(`
    with days as (
      select * from unnest(array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
        with ordinality d(code, name, n)
    ), named as (
      select m[1] as name from regexp_matches(lower(said),
        '\\m${dayNames}(?:day|s|sday|nesday|r|rs|rsday|urday)?s?\\M', 'g') m
    ), spans as (
      select a.n as first, b.n as last
      from regexp_matches(lower(said), '\\m${dayNames}[a-z]*\\s*(?:to|until|-|–)\\s*${dayNames}', 'g') m
      join days a on a.name = m[1] join days b on b.name = m[2]
    ), ruled_out as (
      select m[1] as name from regexp_matches(lower(said), '\\m(?:but|except|not)(?: on)? ${dayNames}', 'g') m
    ), whole as (
      select lower(said) ~ '\\mweekdays?\\M' as weekdays, lower(said) ~ '\\mweekends?\\M' as weekends,
        lower(said) ~ '\\m(every day|daily|seven days|7 days)\\M' as week
    )
    select coalesce(array_agg(code order by n), '{}') from days, whole where (
      name in (select name from named) or exists (select from spans where n between first and last)
      or n <= 5 and weekdays or n >= 6 and weekends or week
    ) and name not in (select name from ruled_out)`)}`;

/** Which parts of a day a time from one hour to another touches; the hours may have halves, the second may be null. */
const partsOfDay = `
  create or replace function kith.parts_of_day(opens numeric, closes numeric) returns text[] ${pure(`
    select array_remove(array[
      case when opens < 12 then 'MORNING' end,
      case when opens < 17 and greatest(closes, opens) > 12 or opens = 12 then 'AFTERNOON' end,
      case when opens >= 17 or closes > 17 then 'EVENING' end], null)`)}`;

/** The same, out of words: "10am to noon", "Weekly, daytime or evening". */
const partsIn = `
  create or replace function kith.parts_in(said text) returns text[] ${pure(`
    with hours as (
      select m[1]::numeric % 12 + coalesce(m[2]::numeric, 0) / 60 + case m[3] when 'pm' then 12 else 0 end as hour
        from regexp_matches(lower(said), '\\m([01]?\\d)(?:[.:]([0-5]\\d))?\\s*(am|pm)\\M', 'g') m
      union all select 12 where lower(said) ~ '\\m(noon|midday)\\M'
    ), parts as (
      select unnest(kith.parts_of_day(min(hour), max(hour))) as part from hours
      union select upper(m[1]) from regexp_matches(lower(said), '\\m(morning|afternoon|evening)s?\\M', 'g') m
    )
    select coalesce(array_agg(part order by part) filter (where part is not null), '{}') from parts`)}`;

/** Free of charge for everybody and for good: not "first month free", and no option that costs. */
const isFree = `
  create or replace function kith.is_free(cost text, options jsonb) returns boolean ${pure(`
    select coalesce(case when jsonb_array_length(options) > 0
      then (select bool_and(o ->> 'amount' ~ '^0+(\\.0+)?$') from jsonb_array_elements(options) o)
      else cost ~* '^\\s*(free|no charge|no cost|nothing)\\M' and cost !~ '[£\\d]' and cost !~* '^\\s*free (for|until|to)\\M'
    end, false)`)}`;

/** When a service takes place, as day, part and both: by its schedules; by its words where it has none with days. */
const timesOf = `
  create or replace function kith.times_of(s public.service, l public.service_listing)
    returns table (day text, part text) language plpgsql stable ${path} as $$ begin return query
    with schedules as (
      select array(select right(d, 2) from jsonb_array_elements_text(x -> 'byDay') d) as days,
        case when x ->> 'opensAt' ~ '^\\d\\d:\\d\\d' then kith.parts_of_day(
          left(x ->> 'opensAt', 2)::numeric + substr(x ->> 'opensAt', 4, 2)::numeric / 60,
          case when x ->> 'closesAt' ~ '^\\d\\d:\\d\\d'
            then left(x ->> 'closesAt', 2)::numeric + substr(x ->> 'closesAt', 4, 2)::numeric / 60 end) end as parts
      from jsonb_array_elements(l.schedules) x
      where jsonb_typeof(x -> 'byDay') = 'array' and jsonb_array_length(x -> 'byDay') > 0
    ), said as (
      select days, parts from schedules
      union all select kith.days_in(s.schedule), kith.parts_in(s.schedule) where not exists (select from schedules)
    )
    select d, p from said left join lateral unnest(days) d on true left join lateral unnest(parts) p on true;
  end $$`;

// What is not there is often said too: "not step-free".
const said = (pattern: string) => `~* '(?<!\\mnot |\\mno |\\mwithout )\\m(${pattern})'`;

/** What a search narrows by, as words with a sign in them that no word of a text has: \`need=MONEY\`. */
export const tagsOf = `
  create or replace function kith.tags_of(s public.service, l public.service_listing) returns text[] ${stable(`
    with said as (
      select concat_ws(' ', s.name, s.summary, s.description, s.venue, s.schedule,
          (select string_agg(x ->> 'attending', ' ') from jsonb_array_elements(l.schedules) x)) as how,
        concat_ws(' ', s.accessibility, (select string_agg(concat_ws(' ', a ->> 'description', a ->> 'details'), ' ')
          from jsonb_array_elements(l.locations) x, jsonb_array_elements(x -> 'accessibility') a)) as access,
        (select array_agg(x ->> 'kind') from jsonb_array_elements(l.locations) x) as kinds
    ), times as materialized (
      select day, part from kith.times_of(s, l)
    ), tags as (
      select 'organisation=' || s.organisation_id as tag
      union all select 'need=' || n from unnest(s.needs) n
      union all select 'free=YES' where kith.is_free(s.cost, l.cost_options)
      union all select case when s.pause_when_full then 'referrals=UNLESS_FULL' else 'referrals=YES' end
        where s.status = 'ACTIVE' and s.referral_route = 'KITH' and s.paused_at is null
      union all select 'language=' || lower(coalesce(x ->> 'code', x ->> 'name')) from jsonb_array_elements(l.languages) x
      union all select 'day=' || day from times
      union all select 'part=' || part from times
      union all select 'at=' || day || '-' || part from times
      union all select 'how=VENUE' from said where s.outcode is not null or 'PHYSICAL' = any (kinds)
      union all select 'how=ONLINE' from said where 'VIRTUAL' = any (kinds) or how ${said('online|by zoom|on zoom|video calls?|by video')}
      union all select 'how=PHONE' from said where how ${said('(by|over the) (tele)?phone|telephone (calls?|support|befriending)|phone calls?')}
      union all select 'how=HOME_VISIT' from said
        where how ${said('home visits?|(at|in) your (own )?home|visits? (you|people) at home')}
      union all select 'access=STEP_FREE' from said
        where access ${said('step[- ]?free|level access|wheelchair access|wheelchair[- ]friendly|ramp')}
      union all select 'access=HEARING_LOOP' from said where access ${said('(hearing|induction) loop')}
      union all select 'access=ACCESSIBLE_TOILET' from said
        where access ${said('(accessible|disabled) (toilet|loo)|changing place')}
      union all select 'access=PARKING' from said where access ${said('blue badge|(accessible|disabled) parking')}
      union all select 'access=SIGN_LANGUAGE' from said where access ${said('bsl|sign language')}
    )
    select coalesce(array_agg(distinct tag order by tag) filter (where tag is not null), '{}') from tags`)}`;

/** Its conditions without their sentences, age and area among them; values in small letters. */
const rulesOf = `
  create or replace function kith.rules_of(s public.service, l public.service_listing) returns jsonb ${stable(`
    with rules as (
      select 'AGE' as kind, s.minimum_age as minimum, s.maximum_age as maximum, '[]'::jsonb as list
        where num_nonnulls(s.minimum_age, s.maximum_age) > 0
      union all select 'AREA', null, null, to_jsonb(s.area_outcodes) where cardinality(s.area_outcodes) > 0
      union all select x ->> 'kind', (x ->> 'minimum')::int, (x ->> 'maximum')::int, coalesce(x -> 'values', '[]')
        from jsonb_array_elements(l.eligibility_rules) x
    )
    select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'minimum', minimum, 'maximum', maximum, 'values',
      (select coalesce(jsonb_agg(lower(v)), '[]') from jsonb_array_elements_text(list) v))), '[]') from rules`)}`;

/** What Kith understands of a listing, for its search row; in the order in which each needs the one before. */
export const listingFunctions = [daysIn, partsOfDay, partsIn, isFree, timesOf, tagsOf, rulesOf];
