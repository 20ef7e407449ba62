const path = 'set search_path = pg_catalog, pg_temp';

/** The squares of a map that hold a place, of 0.05, 0.25 and 1 degree, as tags. */
const cells = `
  create or replace function kith.cells(latitude double precision, longitude double precision) returns text[]
  language sql immutable parallel safe ${path} as $$
    select array_agg('cell=' || size || ':' || floor(latitude / size)::int || ':' || floor(longitude / size)::int)
    from unnest(array[0.05, 0.25, 1]::double precision[]) size
  $$`;

/** The squares around a circle, of the size of which few are enough. Kilometres, up to 120. */
const cellsAround = `
  create or replace function kith.cells_around(latitude double precision, longitude double precision, km double precision)
    returns tsquery language sql immutable parallel safe ${path} as $$
    with box as (
      select case when km <= 6 then 0.05 when km <= 60 then 0.25 else 1 end::double precision as size,
        km / 110.0 as north, km / (110.0 * cos(radians(latitude))) as east
    )
    select string_agg(quote_literal('cell=' || size || ':' || a || ':' || o), '|')::tsquery
    from box, generate_series(floor((latitude - north) / size)::int, floor((latitude + north) / size)::int) a,
      generate_series(floor((longitude - east) / size)::int, floor((longitude + east) / size)::int) o
  $$`;

/** A word, and what is left of it without any one of its letters: two words that share one of these are a slip apart. */
const misspellings = `
  create or replace function kith.misspellings(word text) returns text[]
  language sql immutable parallel safe ${path} as $$
    select array_agg(distinct left(word, n) || substr(word, n + 2)) from generate_series(0, length(word)) n
  $$`;

/**
 * What was typed as a query. Each word may be met by itself, by what people mean by it ('also', 'needs'), by words that
 * begin with it while it is being typed ('prefix'), or, where no service says it, by words a slip away or at its beginning.
 */
const wordsQuery = `
  create or replace function kith.words_query(asked jsonb) returns tsquery language plpgsql stable ${path} as $$
  declare
    each jsonb;
    typed text;
    meant tsquery;
    alternatives text[];
    result tsquery := '';
  begin
    for each in select value from jsonb_array_elements(asked) loop
      typed := each ->> 'word';
      meant := phraseto_tsquery('pg_catalog.english', typed);
      alternatives := array(select jsonb_array_elements_text(each -> 'also'));
      if (each ->> 'prefix')::boolean and length(typed) > 1 then
        alternatives := alternatives || array(select distinct w.word::text from public.search_word w
          where w.word > typed and w.word < typed || chr(1114111) order by 1 limit 40);
      end if;
      if alternatives = '{}' and jsonb_array_length(each -> 'needs') = 0 and length(typed) between 4 and 30
        and numnode(meant) = 1 and not exists (select from public.search_word w where w.word = typed) then
        alternatives := array(select distinct w.word::text from public.search_word w
          where w.forms && kith.misspellings(typed)
            or w.word = any (array(select left(typed, n) from generate_series(4, length(typed) - 1) n)) order by 1 limit 8);
      end if;
      select meant || coalesce(string_agg(phraseto_tsquery('pg_catalog.english', a)::text, '|')::tsquery, '') into meant
        from unnest(alternatives) a where numnode(phraseto_tsquery('pg_catalog.english', a)) > 0;
      select meant || coalesce(string_agg(quote_literal('need=' || n), '|')::tsquery, '') into meant
        from jsonb_array_elements_text(each -> 'needs') n;
      result := result && meant;
    end loop;
    return result;
  end $$`;

/** A tag for every sixty-fourth of all services by chance, and another for seven in sixty-four. */
const sampleOf = `
  create or replace function kith.sample_of(id uuid) returns text[]
  language sql immutable parallel safe ${path} as $$
    select case n when 0 then '{sample=1}' when 1 then '{sample=2}' else '{}' end::text[]
    from width_bucket(('x' || right(id::text, 2))::bit(8)::int % 64, array[1, 8]) n
  $$`;

/** The first half of a postcode, however it is written; null for what is none. */
const outcodeOf = `
  create or replace function kith.outcode_of(postcode text) returns text
  language sql immutable parallel safe ${path} as $$
    select substring(upper(replace(postcode, ' ', '')) from '^([A-Z]+\\d.*)\\d[A-Z]{2}$')
  $$`;

/** The services of which a place is known by one of these outward postcodes. */
const servicesAt = `
  create or replace function kith.services_at(codes text[]) returns setof uuid
  language sql stable ${path} as $$
    select s.id from public.service s where s.outcode = any (codes)
    union
    select l.service_id from public.service_listing l, jsonb_array_elements(l.locations) x,
      jsonb_array_elements(x -> 'addresses') a
    where cardinality(codes) > 0 and kith.outcode_of(a ->> 'postcode') = any (codes)
  $$`;

/** Writes the search rows of services anew. Whoever comes second waits for the first, and then sees what it wrote. */
export const indexServices = `
  create or replace function kith.index_services(ids uuid[]) returns void language plpgsql ${path} as $$
  begin
    if cardinality(ids) is null or cardinality(ids) = 0 then
      return;
    end if;
    perform from public.service_search where service_id = any (ids) order by service_id for update;
    with texts as (
      select s.id, s, l, o.name as organisation,
        (select string_agg(t ->> 'name', ' ') from jsonb_array_elements(l.terms) t) as terms
      from public.service s join public.organisation o on o.id = s.organisation_id
      left join public.service_listing l on l.service_id = s.id
      where s.id = any (ids)
    ), places as (
      select t.id, array_agg(p.latitude) as latitudes, array_agg(p.longitude) as longitudes, array_agg(c.cell) as cells
      from texts t, lateral (
        select (x ->> 'latitude')::double precision as latitude, (x ->> 'longitude')::double precision as longitude
          from jsonb_array_elements((t.l).locations) x
          where jsonb_typeof(x -> 'latitude') = 'number' and jsonb_typeof(x -> 'longitude') = 'number'
        union
        select o.latitude, o.longitude from jsonb_array_elements((t.l).locations) x, jsonb_array_elements(x -> 'addresses') a,
          public.outcode o
          where jsonb_typeof(x -> 'latitude') is distinct from 'number'
            and o.code = kith.outcode_of(a ->> 'postcode')
        union
        select o.latitude, o.longitude from public.outcode o where o.code = (t.s).outcode
          and not exists (select from jsonb_array_elements((t.l).locations) x where jsonb_typeof(x -> 'latitude') = 'number')
      ) p, lateral (select string_agg(c, ' ') as cell from unnest(kith.cells(p.latitude, p.longitude)) c) c
      group by t.id
    )
    insert into public.service_search as row (service_id, name, words, tags, latitudes, longitudes, rules, fresh_on,
        is_listed, is_full, answered_share)
      select t.id, (t.s).name,
        setweight(to_tsvector('pg_catalog.english', (t.s).name), 'A')
          || setweight(to_tsvector('pg_catalog.english', concat_ws(' ', t.organisation, t.terms)), 'B')
          || setweight(to_tsvector('pg_catalog.english', concat_ws(' ', (t.s).summary, (t.s).venue)), 'C')
          || to_tsvector('pg_catalog.english', (t.s).description)
          || array_to_tsvector(array(
            select distinct tag from unnest(g.tags || string_to_array(array_to_string(p.cells, ' '), ' ') || kith.sample_of(t.id)) tag)),
        g.tags, coalesce(p.latitudes, '{}'), coalesce(p.longitudes, '{}'), kith.rules_of(t.s, t.l),
        coalesce((t.s).assured_date, ((t.s).last_modified at time zone 'Europe/London')::date), (t.s).status in ('ACTIVE', 'TEMPORARILY_CLOSED'),
        coalesce(c.status = 'FULL', false), a.answered_share
      from texts t left join places p on p.id = t.id
      left join public.service_capacity c on c.service_id = t.id
      left join public.service_answering a on a.service_id = t.id
      cross join lateral (select kith.tags_of(t.s, t.l) as tags offset 0) g
      on conflict (service_id) do update set (name, words, tags, latitudes, longitudes, rules, fresh_on, is_listed, is_full,
          answered_share) = (excluded.name, excluded.words, excluded.tags, excluded.latitudes, excluded.longitudes,
          excluded.rules, excluded.fresh_on, excluded.is_listed, excluded.is_full, excluded.answered_share);
    insert into public.search_word (id, word, forms)
      select gen_random_uuid(), w.word, kith.misspellings(w.word) from (
        select distinct m[1] as word from public.service s join public.organisation o on o.id = s.organisation_id,
          regexp_matches(lower(concat_ws(' ', s.name, o.name, s.summary, s.venue, s.description)), '\\m([[:alpha:]]{2,30})\\M', 'g') m
        where s.id = any (ids)
      ) w where not exists (select from public.search_word k where k.word = w.word);
  end $$`;

/** Search itself and the writing of its rows; in the order in which each needs the one before. */
export const searchFunctions = [
  cells,
  cellsAround,
  misspellings,
  wordsQuery,
  sampleOf,
  outcodeOf,
  servicesAt,
  indexServices,
];
