const path = 'set search_path = pg_catalog, pg_temp';

const pure = (expression: string) =>
  `language plpgsql immutable parallel safe ${path} as $$ begin return (${expression}); end $$`;

/** A British telephone number with nothing but its digits; null for what is none, or is several. */
const phoneKey = `
  create or replace function kith.phone_key(said text) returns text ${pure(`
    substring(regexp_replace(regexp_replace(split_part(lower(said), 'ext', 1), '[^0-9+]', '', 'g'),
      '^(\\+44|0044)0?', '0') from '^0\\d{9,10}$')`)}`;

/** A page on the web, however its address is written. */
const pageKey = `
  create or replace function kith.page_key(url text) returns text ${pure(`
    nullif(rtrim(regexp_replace(split_part(lower(btrim(url)), '#', 1), '^https?://(www\\.)?', ''), '/'), '')`)}`;

/** What of a service tells whether another one is the same. */
const matchFacts = `
  create or replace function kith.match_facts(s public.service, l public.service_listing, o public.organisation)
    returns jsonb language plpgsql stable ${path} as $$ begin return (
    with phones as (
      select s.phone as said
      union all select x ->> 'number' from jsonb_array_elements(l.phones) x
      union all select p ->> 'number' from jsonb_array_elements(l.contacts) x, jsonb_array_elements(x -> 'phones') p
    ), mails as (
      select s.email as said union all select x ->> 'email' from jsonb_array_elements(l.contacts) x
    ), outcodes as (
      select s.outcode as code
      union select kith.outcode_of(a ->> 'postcode') from jsonb_array_elements(l.locations) x, jsonb_array_elements(x -> 'addresses') a
    )
    select jsonb_build_object('name', s.name, 'isListed', s.status in ('ACTIVE', 'TEMPORARILY_CLOSED') and s.merged_into_id is null, 'organisationId', s.organisation_id, 'organisation', o.name_key,
      'words', to_jsonb(tsvector_to_array(to_tsvector('pg_catalog.english', s.name))),
      'phones', (select coalesce(jsonb_agg(distinct kith.phone_key(said)) filter (where kith.phone_key(said) is not null), '[]') from phones),
      'mails', (select coalesce(jsonb_agg(distinct lower(btrim(said))) filter (where said like '%@%'), '[]') from mails),
      'page', kith.page_key(s.url),
      'outcodes', (select coalesce(jsonb_agg(distinct code) filter (where code is not null), '[]') from outcodes),
      'places', (select coalesce(jsonb_agg(jsonb_build_array(x -> 'latitude', x -> 'longitude')), '[]')
        from jsonb_array_elements(l.locations) x
        where jsonb_typeof(x -> 'latitude') = 'number' and jsonb_typeof(x -> 'longitude') = 'number'))
  ); end $$`;

/**
 * By what services that may be the same are found: each has a key in common with the other. The words of a name count
 * together with where it is or who offers it, and once more without each one of them, since names differ by a word.
 */
const matchKeys = `
  create or replace function kith.match_keys(facts jsonb) returns text[] ${pure(`
    with words as (
      select word, n from jsonb_array_elements_text(facts -> 'words') with ordinality w(word, n) where n <= 8
    ), names as (
      select string_agg(w.word, ' ' order by w.n) as name
      from generate_series(0, (select count(*) from words)) g(left_out) join words w on w.n <> g.left_out
      group by g.left_out
    ), keys as (
      select 'phone=' || k as key from jsonb_array_elements_text(facts -> 'phones') k
      union select 'mail=' || k from jsonb_array_elements_text(facts -> 'mails') k
      union select 'page=' || (facts ->> 'page') where facts ->> 'page' is not null
      union select 'name=' || md5(name || '@' || k) from names, jsonb_array_elements_text(facts -> 'outcodes') k
      union select 'name=' || md5(name || '@' || (facts ->> 'organisation')) from names
    )
    select coalesce(array_agg(key order by key), '{}') from keys`)}`;

/** Notes anew what tells of these services; what is not shown to anybody has no keys, so that nothing is like it. */
const noteMatches = `
  create or replace function kith.note_matches(ids uuid[]) returns void language plpgsql ${path} as $$
  begin
    if cardinality(ids) is null or cardinality(ids) = 0 then
      return;
    end if;
    perform from public.service_match where service_id = any (ids) order by service_id for update;
    with changed as (
      insert into public.service_match as row (service_id, facts)
      select s.id, kith.match_facts(s, l, o)
      from public.service s join public.organisation o on o.id = s.organisation_id
      left join public.service_listing l on l.service_id = s.id
      where s.id = any (ids) order by s.id
      on conflict (service_id) do update set facts = excluded.facts, revision = row.revision + 1
        where row.facts <> excluded.facts
      returning service_id, facts
    ), wanted as materialized (
      select service_id, unnest(kith.match_keys(facts)) as key from changed where (facts -> 'isListed')::boolean
    ), gone as (
      delete from public.service_match_key k using changed c where k.service_id = c.service_id
        and not exists (select from wanted w where w.service_id = k.service_id and w.key = k.key)
    )
    insert into public.service_match_key (service_id, key) select service_id, key from wanted on conflict do nothing;
  end $$`;

/** In the order in which each needs the one before. */
export const matchFunctions = [phoneKey, pageKey, matchFacts, matchKeys, noteMatches];

/** As `grant` and `drop` name them. */
export const matchSignatures = {
  pure: ['phone_key(text)', 'page_key(text)', 'match_keys(jsonb)'],
  writers: ['match_facts(public.service, public.service_listing, public.organisation)', 'note_matches(uuid[])'],
};
