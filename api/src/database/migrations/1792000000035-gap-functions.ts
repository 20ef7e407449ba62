const path = 'set search_path = pg_catalog, pg_temp';

const empty = (list: string) => `jsonb_array_length(coalesce(l.${list}, '[]')) = 0`;

/** Why people cannot be sent there without asking first, with how much each weighs. In sync with gaps/service-gap.entity.ts. */
const judged: readonly (readonly [code: string, weight: number, condition: string])[] = [
  [
    'CONTACT',
    8,
    `num_nonnulls(s.phone, s.email, s.url, o.phone, o.email, o.website) = 0 and ${empty('contacts')} and ${empty('phones')}`,
  ],
  [
    'PLACE',
    6,
    `num_nonnulls(s.venue, s.outcode) = 0 and cardinality(s.area_outcodes) = 0
       and ${empty('locations')} and ${empty('service_areas')}
       and not f.tags && array['how=ONLINE', 'how=PHONE', 'how=HOME_VISIT']`,
  ],
  ['TIMES', 5, `s.schedule is null and ${empty('schedules')}`],
  ['NEEDS', 4, 'cardinality(s.needs) = 0'],
  ['DESCRIPTION', 3, `length(btrim(s.summary || ' ' || s.description)) < 40`],
];

/** Notes what these services do not say; what is shown to nobody, or says it all, has no row. */
export const noteGaps = `
  create or replace function kith.note_gaps(ids uuid[]) returns void language plpgsql ${path} as $$
  begin
    with judged as materialized (
      select s.id, array_remove(array[${judged.map(([code, , condition]) => `case when ${condition} then '${code}' end`).join(', ')}], null) as missing
      from public.service s join public.organisation o on o.id = s.organisation_id
      join public.service_search f on f.service_id = s.id
      left join public.service_listing l on l.service_id = s.id
      where s.id = any (ids) and s.status in ('ACTIVE', 'TEMPORARILY_CLOSED') and s.merged_into_id is null
    ), gone as (
      delete from public.service_gap g where g.service_id = any (ids)
        and not exists (select from judged j where j.id = g.service_id and j.missing <> '{}')
    )
    insert into public.service_gap as row (service_id, missing, weight)
      select id, missing, (select sum(case m ${judged.map(([code, weight]) => `when '${code}' then ${weight}`).join(' ')} end) from unnest(missing) m)
      from judged where missing <> '{}' order by id
      on conflict (service_id) do update set missing = excluded.missing, weight = excluded.weight
        where row.missing <> excluded.missing;
  end $$`;

export const gapSignature = 'note_gaps(uuid[])';
