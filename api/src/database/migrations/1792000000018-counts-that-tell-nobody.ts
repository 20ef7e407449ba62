import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, runAll } from '../row-security.js';

/**
 * One table of counts with everything in it held back that is below five, and enough beside it that no such number can
 * be worked out from the rest and the total (docs/decisions/0017); null where not even all of the table is enough.
 * What is held back in addition is chosen by its place and not by its size: a choice by size would tell the size.
 */
const suppressedCounts = `
  create function kith.suppressed_counts(counts int[]) returns int[]
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
  declare
    shown int[] := array(select case when n >= 5 then n end from unnest(counts) with ordinality u(n, place) order by place);
    held_back int := (select coalesce(sum(n), 0) from unnest(counts) n where n < 5);
    enough int := 4 * (select count(*) from unnest(counts) n where n < 5);
  begin
    if enough = 0 then
      return counts;
    end if;
    for place in 1 .. cardinality(counts) loop
      continue when shown[place] is null;
      shown[place] := null;
      held_back := held_back + counts[place];
      enough := enough + 5;
      if held_back >= enough then
        return shown;
      end if;
    end loop;
    return null;
  end $$`;

/**
 * Tables of counts of the same referrals, by what they are counted: as each is told. Where one of them cannot be made
 * safe without its total, the total must not stand in another either, so none of them tells anything.
 */
const suppressedTables = `
  create function kith.suppressed_tables(tables jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp as $$
    with told as (
      select t.dimension, jsonb_array_length(t.counts) as size, c.total, kith.suppressed_counts(c.counts) as counts
      from jsonb_each(tables) t(dimension, counts), lateral (
        select array_agg(n::int order by place) as counts, sum(n::int) as total
        from jsonb_array_elements_text(t.counts) with ordinality u(n, place)) c
    ), judged as (
      -- Needs add up to no total, since one referral may ask for several; but none is asked for by more than there are.
      select bool_or(counts is null) filter (where dimension <> 'NEED') as no_total,
        max(total) filter (where dimension <> 'NEED') < 10 as few from told
    )
    select coalesce(jsonb_object_agg(dimension, to_jsonb(
      case when no_total or counts is null or few and dimension = 'NEED' and array_position(counts, null) is not null
        then array_fill(null::int, array[size]) else counts end)), '{}')
    from told, judged
  $$`;

/** Aggregates for commissioners. All tables are counted to tell one, since what one tells depends on the others. */
const referralCounts = `
  create or replace function kith.referral_counts(dimension text) returns table (key text, count int)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if kith.role() is distinct from 'COMMISSIONER' then
      raise exception 'commissioners only' using errcode = '42501';
    end if;
    return query
      with sent as (
        select r.id, r.state, r.sender_id::text as sender, to_char(r.sent_at at time zone 'Europe/London', 'YYYY-MM') as month
        from public.referral r where r.sent_at is not null and r.state <> 'ENTERED_IN_ERROR'
      ), counted as (
        select case 0 when grouping(s.state) then 'STATE' when grouping(s.sender) then 'SENDER' else 'MONTH' end as by,
          coalesce(s.state, s.sender, s.month) as k, count(*)::int as n
        from sent s group by grouping sets ((s.state), (s.sender), (s.month))
        union all
        select 'NEED', n.code, count(*)::int from sent s join public.referral_need n on n.referral_id = s.id
        where dimension = 'NEED' group by n.code
      ), tables as (
        select c.by, array_agg(c.k order by c.k collate "C") as keys, jsonb_agg(c.n order by c.k collate "C") as counts
        from counted c group by c.by
      ), told as (
        select kith.suppressed_tables(jsonb_object_agg(t.by, t.counts)) as tables from tables t
      )
      select k.key, (told.tables -> dimension ->> (k.place::int - 1))::int
      from told, tables t, unnest(t.keys) with ordinality k(key, place)
      where t.by = dimension;
  end $$`;

const formerReferralCounts = `
  create or replace function kith.referral_counts(dimension text) returns table (key text, count int)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if kith.role() is distinct from 'COMMISSIONER' then
      raise exception 'commissioners only' using errcode = '42501';
    end if;
    return query
      select k, case when n >= 5 then n end from (
        select d.k, count(*)::int as n from public.referral r
        cross join lateral (
          select case dimension when 'STATE' then r.state when 'SENDER' then r.sender_id::text
            when 'MONTH' then to_char(r.sent_at at time zone 'Europe/London', 'YYYY-MM') end as k where dimension <> 'NEED'
          union all
          select n.code from public.referral_need n where dimension = 'NEED' and n.referral_id = r.id) d
        where r.sent_at is not null and r.state <> 'ENTERED_IN_ERROR'
        group by d.k) t;
  end $$`;

const pure = ['suppressed_counts(int[])', 'suppressed_tables(jsonb)'];

export class CountsThatTellNobody1792000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      suppressedCounts,
      suppressedTables,
      ...pure.flatMap((signature) => [
        `revoke execute on function kith.${signature} from public`,
        `grant execute on function kith.${signature} to kith_definer`,
      ]),
      referralCounts,
      ...asDefiner('referral_counts(text)', 'kith_app'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      formerReferralCounts,
      ...asDefiner('referral_counts(text)', 'kith_app'),
      'drop function kith.suppressed_tables(jsonb)',
      'drop function kith.suppressed_counts(int[])',
    ]);
  }
}
