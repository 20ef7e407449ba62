import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../row-security.js';
import { inTurns } from '../while-in-use.js';

const seen = ['feed_record', 'feed_source', 'feed_run', 'listing_version', 'service_duplicate'];

const letDefinerRead = (table: string): string[] => [
  `grant select on ${table} to kith_definer`,
  `drop policy if exists definer_select on ${table}`,
  `create policy definer_select on ${table} for select to kith_definer using (true)`,
];

const said = (listing: string): string => `((${listing} -> 'card') || (${listing} -> 'details'))`;
const origin = (kind: string, name: string, at: string): string =>
  `jsonb_build_object('kind', '${kind}', 'name', ${name}, 'at', ${at})`;

/**
 * Where each column of a listing is from, to those who keep it and nobody else: the source that still says the same; else
 * the listing it was taken over from; else whoever changed it last. A column of which nothing is known has no entry. Of a
 * listing that changed more often, the newest 200 changes are looked at.
 */
const listingOrigins = `
  create function kith.listing_origins(service uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with kept as (
      select s.id, to_jsonb(s) || coalesce(to_jsonb(l), '{}') as said
      from public.service s left join public.service_listing l on l.service_id = s.id
      where s.id = service and (kith.role() = 'DIRECTORY_EDITOR'
        or kith.role() = 'SERVICE_COORDINATOR' and s.organisation_id = kith.organisation_id())
    ), given as (
      select f.key, 1 as rank, now() as latest, ${origin('FEED', 'src.name', 'coalesce(run.ended_at, run.started_at)')} as origin
      from kept join public.feed_record r on r.service_id = kept.id
        join public.feed_source src on src.id = r.source_id left join public.feed_run run on run.id = r.seen_run_id,
        jsonb_each(${said('r.stated')}) f
      where f.value = kept.said -> f.key and f.value <> 'null'
    ), taken as (
      select f.key, 2 as rank, d.decided_at as latest, ${origin('MERGED', 'o.name', 'd.decided_at')} as origin
      from kept join public.service_duplicate d on d.kept_id = kept.id
        join public.service o on o.id = case when d.service_id = kept.id then d.other_id else d.service_id end,
        jsonb_each(${said('d.taken')}) f
      where f.value = kept.said -> f.key
    ), versions as (
      select * from public.listing_version v where v.service_id = (select id from kept) order by v.version desc limit 200
    ), steps as (
      select v.*, lead(v.listing) over (order by v.version) as next from versions v
    ), changed as (
      select f.key, 3 as rank, v.replaced_at as latest, jsonb_build_object(
        'kind', case when v.source_id is null then 'PERSON' else 'FEED' end, 'name', v.replaced_by_name, 'at', v.replaced_at) as origin
      from kept, steps v, jsonb_each(${said('v.listing')}) f
      where f.value is distinct from coalesce(${said('v.next')}, kept.said) -> f.key
    ), origins as (
      select distinct on (key) key, origin from (table given union all table taken union all table changed) every
      order by key, rank, latest desc
    )
    select (select coalesce(jsonb_object_agg(key, origin), '{}') from origins) from kept
  $$`;

/** Every field of a listing tells its source. */
export class ListingOrigins1792000000040 implements MigrationInterface {
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      ...seen.map(letDefinerRead),
      [
        'drop function if exists kith.listing_origins(uuid)',
        listingOrigins,
        ...asDefiner('listing_origins(uuid)', 'kith_app'),
      ],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurns(runner, [
      ['drop function kith.listing_origins(uuid)'],
      ...seen.map((table) => [`drop policy definer_select on ${table}`, `revoke select on ${table} from kith_definer`]),
    ]);
  }
}
