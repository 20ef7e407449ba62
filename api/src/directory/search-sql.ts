import type { ServiceFilter } from './directory.inputs.js';

/** Far beyond any real distance: where it is not known, a service comes last. */
export const unknownDistance = 100_000;

/** Great-circle distance in kilometres between the middles of two outward postcodes (haversine on a sphere of 6,371 km). */
const distance = `12742 * asin(least(1, sqrt(power(sin(radians(o.latitude - here.latitude) / 2), 2)
  + cos(radians(here.latitude)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - here.longitude) / 2), 2))))`;

/** Outward postcodes in a box around the circle, which indexes and cheap comparisons find; a degree is 111 km or less. */
const inTheBox = `o.latitude between here.latitude - :withinKm / 110.0 and here.latitude + :withinKm / 110.0
  and o.longitude between here.longitude - :withinKm / (110.0 * cos(radians(here.latitude)))
    and here.longitude + :withinKm / (110.0 * cos(radians(here.latitude)))`;

/** A name is compared first: where it fits, the rest need not be taken apart into words. */
const words = `(s.name ilike '%' || :pattern || '%'
  or to_tsvector('english', s.name || ' ' || s.summary || ' ' || s.description || ' ' || s.organisation_name)
    @@ websearch_to_tsquery('english', :text))`;

const after = `(coalesce(distance, ${unknownDistance}), name, id) > (:afterDistance::float8, :afterName::text, :afterId::uuid)`;

/** Services with their distance: those near enough, found by their outward postcode; or all, with it where it is known. */
function placesOf({ nearOutcode, withinKm }: ServiceFilter): string {
  if (!nearOutcode) return 'select s.*, null::float8 as distance from service s';
  const near = `select o.code, ${distance} as distance from outcode here cross join outcode o where here.code = :nearOutcode`;
  if (withinKm === undefined || withinKm === null) {
    return `select s.*, near.distance from service s left join (${near}) near on near.code = s.outcode`;
  }
  return `select s.*, near.distance from (${near} and ${inTheBox} offset 0) near join service s on s.outcode = near.code
    where near.distance <= :withinKm`;
}

/** Services that are near enough and fit, whatever they say of themselves. */
function fitting(filter: ServiceFilter): string {
  const { needs, organisationId, hasPlaces } = filter;
  const conditions = [
    needs?.length ? 's.needs && :needs::text[]' : '',
    organisationId ? 's.organisation_id = :organisationId::uuid' : '',
    hasPlaces ? `not exists (select from service_capacity c where c.service_id = s.id and c.status = 'FULL')` : '',
  ].filter(Boolean);
  return `select s.* from (${placesOf(filter)}) s ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`;
}

/** Those of them that say what was asked for. The planner cannot know what words cost and would read them first: hence the offset. */
const withWords = (services: string): string => `
  select s.* from (
    select s.*, g.name as organisation_name from (${services} offset 0) s join organisation g on g.id = s.organisation_id
    offset 0
  ) s where ${words}`;

/**
 * The search a filter asks for, nearest first and by name: `id`, `name`, `distance` in kilometres, `sort_distance`. Only
 * what is asked for stands in it, so that each kind of search has a plan of its own; the costly reading of words comes last.
 */
export function searchSql(filter: ServiceFilter, isLaterPage: boolean): string {
  return `
    select id, name, distance, coalesce(distance, ${unknownDistance}) as sort_distance from (
      ${filter.text?.trim() ? withWords(fitting(filter)) : fitting(filter)}
    ) found
    ${isLaterPage ? `where ${after}` : ''}
    order by sort_distance, name, id
    limit :limit`;
}
