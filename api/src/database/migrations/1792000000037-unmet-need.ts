import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, protect, runAll } from '../row-security.js';

/** Counts by month; in the order of the keys, so that two who count several needs at once do not wait for each other. */
const noteUnmetNeeds = `
  create function kith.note_unmet_needs(at timestamptz, reason text, outcode text, needs text[]) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into public.unmet_need as known (month, reason, outcode, need, times)
      select date_trunc('month', note_unmet_needs.at at time zone 'Europe/London')::date, note_unmet_needs.reason,
        note_unmet_needs.outcode, asked.need, 1
      from (select distinct each as need from unnest(case when cardinality(needs) = 0 then array[''] else needs end) each) asked
      order by asked.need
    on conflict on constraint pk_unmet_need do update set times = known.times + 1
  $$`;

/**
 * Unmet needs of one calendar quarter, for commissioners. Only whole quarters: of periods that overlap, the difference
 * would be a number by itself, however small. Each of the three tables shares out the same total, so they are judged
 * together (docs/decisions/0017); to the judge, needs here are no overlapping ones.
 */
const unmetNeeds = `
  create function kith.unmet_needs(dimension text, quarter date) returns table (key text, count int)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if kith.role() is distinct from 'COMMISSIONER' then
      raise exception 'commissioners only' using errcode = '42501';
    end if;
    return query
      with noted as (
        select u.reason, u.outcode, u.need as wanted, u.times from public.unmet_need u
        where u.month >= date_trunc('quarter', quarter::timestamp)
          and u.month < date_trunc('quarter', quarter::timestamp) + interval '3 months'
      ), counted as (
        select case 0 when grouping(n.reason) then 'REASON' when grouping(n.outcode) then 'OUTCODE' else 'WANTED' end as by,
          coalesce(n.reason, n.outcode, n.wanted) as k, sum(n.times)::int as n
        from noted n group by grouping sets ((n.reason), (n.outcode), (n.wanted))
      ), tables as (
        select c.by, array_agg(c.k order by c.k collate "C") as keys, jsonb_agg(c.n order by c.k collate "C") as counts
        from counted c group by c.by
      ), told as (
        select kith.suppressed_tables(jsonb_object_agg(t.by, t.counts)) as tables from tables t
      )
      select k.key, (told.tables -> t.by ->> (k.place::int - 1))::int
      from told, tables t, unnest(t.keys) with ordinality k(key, place)
      where t.by = case dimension when 'NEED' then 'WANTED' else dimension end;
  end $$`;

export class UnmetNeed1792000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `create table unmet_need (
         month date not null,
         reason text not null,
         outcode text not null,
         need text not null,
         times integer not null,
         constraint pk_unmet_need primary key (month, reason, outcode, need),
         constraint ck_unmet_need_reason check (reason in ('NOTHING_FOUND', 'FULL', 'PAUSED', 'NOT_ELIGIBLE'))
       )`,
      ...protect('unmet_need'),
      'grant select, insert, update on unmet_need to kith_definer',
      'create policy definer_all on unmet_need to kith_definer using (true) with check (true)',
      noteUnmetNeeds,
      ...asDefiner('note_unmet_needs(timestamptz, text, text, text[])', 'kith_app'),
      unmetNeeds,
      ...asDefiner('unmet_needs(text, date)', 'kith_app'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'drop function kith.unmet_needs(text, date)',
      'drop function kith.note_unmet_needs(timestamptz, text, text, text[])',
      'drop table unmet_need',
    ]);
  }
}
