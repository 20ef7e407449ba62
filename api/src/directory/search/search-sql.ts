import { rulesOut } from '../matching/rules-out-sql.js';
import type { AskedServices } from './asked-services.js';
import type { ServiceSortName } from './facets.js';

/** Far beyond any real distance: where it is not known, a service comes last. */
export const unknownDistance = 100_000;

/** So many are looked at, nearest first; who finds more has not yet said what for. */
export const mostCandidates = 500;

/** Radii in kilometres: nearer services are looked for first, and farther ones only while there are too few. */
const rings = [2, 6, 24, 60, 120];

/** Squares of the map are many beyond this. */
const farthestCells = rings.at(-1)!;

/** Great-circle distance in kilometres from where one asks (haversine on a sphere of 6,371 km). */
const between = (latitude: string, longitude: string) => `12742 * asin(least(1, sqrt(
  power(sin(radians(${latitude} - asked.latitude) / 2), 2)
  + cos(radians(asked.latitude)) * cos(radians(${latitude})) * power(sin(radians(${longitude} - asked.longitude) / 2), 2))))`;

/** To the nearest of its places; most services have one, and need no list to be gone through. */
const distance = `case cardinality(s.latitudes) when 0 then null
  when 1 then ${between('s.latitudes[1]', 's.longitudes[1]')}
  else (select min(${between('p.latitude', 'p.longitude')}) from unnest(s.latitudes, s.longitudes) p(latitude, longitude)) end`;

/** What was asked, worked out once: the words as a query, and where to measure from; no row for an unknown place. */
const askedSql = ({ hasWords, isNear }: AskedServices) => `asked as materialized (
  select ${hasWords ? 'kith.words_query(:words::jsonb)' : "''::tsquery"} as words
    ${isNear ? ', o.latitude, o.longitude from outcode o where o.code = :nearOutcode' : ''})`;

/** Which tags count: all, or only those that no facet is counted by. */
export type Narrowing = 'allTags' | 'baseTags';

/** Stands in the place of `referrals=YES` at services that pause while they are full. */
const pauses = `'referrals=UNLESS_FULL'`;

/** One part of all services; the parts are looked through one after another, until there are enough. */
interface Part {
  /** Further than so many kilometres away. */
  beyond?: number;
  /** Within a radius, or the value that was asked for. */
  within?: string;
  /** Of a sample, by a query for its tags. */
  sample?: string;
}

/** A common word with no place to look around: first in a sixty-fourth of all services, then in an eighth, then in the rest. */
const samples: readonly Part[] = [`'sample=1'`, `'sample=2'`, `!('sample=1' | 'sample=2')`].map((sample) => ({
  sample,
}));

/** The query for the index; empty when nothing that the index knows was asked for. */
function indexQuery(asked: AskedServices, narrowing: Narrowing, { within, sample }: Part): string {
  const hasCells = within !== undefined && (within !== ':withinKm' || asked.withinKm! <= farthestCells);
  return [
    asked.hasWords ? 'asked.words' : '',
    asked.values[narrowing] === '' ? '' : `:${narrowing}::tsquery`,
    hasCells ? `kith.cells_around(asked.latitude, asked.longitude, ${within}::float8)` : '',
    sample ? `$$${sample}$$::tsquery` : '',
  ]
    .filter(Boolean)
    .join(' && ');
}

function candidatesIn(asked: AskedServices, narrowing: Narrowing, columns: string, part: Part): string {
  const query = indexQuery(asked, narrowing, part);
  const { beyond, within } = part;
  const beyondIt = beyond === undefined ? '' : `here.distance > ${beyond}`;
  const conditions = [
    query ? `s.words @@ (select ${query} from asked)` : '',
    asked.isListedOnly ? 's.is_listed and s.fresh_on >= :shownSince::date' : '',
    asked.hasIds ? 's.service_id = any(:ids::uuid[])' : '',
    asked.hasRoom && narrowing === 'allTags' ? 'not s.is_full' : '',
    asked.takesReferrals && narrowing === 'allTags' ? `not (s.is_full and ${pauses} = any (s.tags))` : '',
    asked.person === 'EXCLUDES' ? `not ${rulesOut('s.rules', ':facts::jsonb')}` : '',
    within === undefined ? '' : `here.distance <= ${within}`,
    beyondIt && within === undefined ? `(${beyondIt} or here.distance is null)` : beyondIt,
  ].filter(Boolean);
  const measured = asked.isNear
    ? `cross join lateral (select ${distance} as distance offset 0) here`
    : 'cross join (select null::float8 as distance) here';
  return `select ${columns} from asked cross join service_search s ${measured}
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`;
}

/** Rings around the place, samples where there is none, or all at once where all are wanted by their name. */
function partsOf(asked: AskedServices, narrowing: Narrowing): readonly Part[] {
  const { isNear, withinKm, hasWords, groups } = asked;
  const last: Part = isNear && withinKm !== null ? { within: ':withinKm' } : {};
  if (asked.sort === 'NAME') return [last];
  if (!isNear) return hasWords || asked.values[narrowing] !== '' ? samples : [last];
  // With words or needs, few services are in the smallest circle, and to look there first would be for nothing.
  const radii = rings.slice(hasWords || groups.length > 0 ? 1 : 0).filter((km) => withinKm === null || km < withinKm);
  const parts = [...radii.map((km): Part => ({ within: String(km) })), last];
  return parts.map((part, index) => (index === 0 ? part : { ...part, beyond: radii[index - 1]! }));
}

/** Services that answer what was asked, with these columns of the search row `s` and their distance `here`. */
function foundSql(asked: AskedServices, narrowing: Narrowing, columns: string): string {
  const parts = partsOf(asked, narrowing).map((part) => `(${candidatesIn(asked, narrowing, columns, part)})`);
  return parts.join(' union all ');
}

/**
 * Points for a service, the more the better (decision 23): words up to 4, needs 2, nearness 3, freshness 1, reliability 1;
 * less where it is full. What may be out of date comes after all of those, and what does not take the person last.
 */
function scoreSql({ hasWords, isNear, person, values }: AskedServices): string {
  const needTags = values['needTags'] as readonly string[];
  const parts = [
    hasWords ? '4 * ts_rank(s.words, asked.words)' : '',
    needTags.length > 0
      ? `2.0 * (select count(*) from unnest(:needTags::text[]) n where n = any (s.tags)) / cardinality(:needTags::text[])`
      : '',
    isNear ? 'coalesce(3 / (1 + here.distance / 5), 0)' : '',
    'case when s.fresh_on >= :dueBefore::date then 1 when s.fresh_on >= :staleBefore::date then 0.7 else -20 end',
    'coalesce(s.answered_share, 0.7)',
    '- case when s.is_full then 1.5 else 0 end',
    person === 'RANKS' ? `- case when ${rulesOut('s.rules', ':facts::jsonb')} then 100 else 0 end` : '',
  ].filter(Boolean);
  return `- round((${parts.join(' + ').replaceAll('+ -', '-')})::numeric, 6)::float8`;
}

interface Order {
  /** Columns of the search that make the order, as they stand in a cursor too. */
  by: readonly string[];
  after: string;
}

const orders: Record<ServiceSortName, Order> = {
  BEST: { by: ['sort_score', 'id'], after: '(:after0::float8, :after1::uuid)' },
  NEAREST: { by: ['sort_distance', 'name', 'id'], after: '(:after0::float8, :after1::text, :after2::uuid)' },
  NAME: { by: ['name', 'id'], after: '(:after0::text, :after1::uuid)' },
};

/** The columns by which services are put in order. */
export const orderOf = (sort: ServiceSortName): readonly string[] => orders[sort].by;

/**
 * The search as SQL: `id`, `name`, `distance` in kilometres, `sort_distance`, `sort_score`. Only what is asked for stands
 * in it, so that each kind of search has a plan of its own.
 */
export function searchSql(asked: AskedServices, isLaterPage: boolean): string {
  const { by, after } = orders[asked.sort];
  const score = asked.sort === 'BEST' ? scoreSql(asked) : '0::float8';
  const columns = `s.service_id as id, s.name, here.distance, coalesce(here.distance, ${unknownDistance}) as sort_distance,
    ${score} as sort_score`;
  const most = asked.sort === 'NAME' ? '' : `limit ${mostCandidates}`;
  return `with ${askedSql(asked)}
    select id, name, distance, sort_distance, sort_score
    from (select * from (${foundSql(asked, 'allTags', columns)}) found ${most}) candidate
    ${isLaterPage ? `where (${by.join(', ')}) > ${after}` : ''}
    order by ${by.join(', ')} limit :limit`;
}

/** With what follows from whether there is room. */
const tagsNow = `case when s.is_full then array_remove(s.tags, ${pauses})
  else array_replace(s.tags, ${pauses}, 'referrals=YES') || array['room=YES'] end`;

/** Of each group of tags, whether a service has none of those that were asked for. */
function missesSql({ groups, hasRoom }: AskedServices): string {
  const misses = groups.map(({ kind, all }) => {
    // One more arrangement for access narrows further, so it is counted among those that have the others.
    const missed = kind === 'access' ? 'access too' : kind;
    return `case when not tags ${all ? '@>' : '&&'} :${kind}Tags::text[] then '${missed}' end`;
  });
  const room = hasRoom ? [`case when 'room=YES' <> all (tags) then 'room' end`] : [];
  return [...misses, ...room].join(', ');
}

/**
 * How many services there would be with each tag, were it asked for beside all that other groups ask for: `kind`, `value`,
 * `count`; the row `total` counts those found, `looked at` those counted among.
 */
export function facetsSql(asked: AskedServices): string {
  const misses = missesSql(asked);
  return `with ${askedSql(asked)}, candidate as materialized (
      select * from (${foundSql(asked, 'baseTags', `${tagsNow} as tags`)}) found limit ${mostCandidates}
    ), judged as materialized (
      select tags, array_remove(array[${misses}]::text[], null) as misses
      from candidate
    ), counted as (
      select misses, tag, count(*)::int as services from judged cross join unnest(tags) tag group by misses, tag
    )
    select 'looked at', '', count(*)::int from judged
    union all select 'total', '', count(*)::int from judged where misses = '{}'
    union all select kind, split_part(tag, '=', 2), sum(services)::int
    from counted cross join split_part(tag, '=', 1) kind
    where misses <@ array[case when kind in ('day', 'part') then 'when' else kind end] and kind not in ('organisation', 'at')
    group by kind, tag`;
}
