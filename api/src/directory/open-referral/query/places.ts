import type { Values } from './reader.js';

/** Near the middle of an outward postcode. */
export interface Near {
  outcode: string;
  metres: number;
}

/**
 * The places of `service s`, whose listing is `service_listing l`: `value`, null for the venue of its card, and `position`.
 */
export const placesOf = `(
  select value, ordinality as position from jsonb_array_elements(l.locations) with ordinality
  union all
  select null::jsonb, 0::bigint where s.venue is not null and coalesce(l.locations, '[]') = '[]'
)`;

/** The outward postcode of `place p`: that of its address, else that of the card. */
const outcodeOfPlace = `coalesce(upper(left(replace(p.value->'addresses'->0->>'postcode', ' ', ''), -3)), s.outcode)`;

/** Whether `place p` is near enough: by its own coordinates, else by the middle of its outward postcode (haversine, 6,371 km). */
export function placeWithinReach({ outcode, metres }: Near, values: Values): string {
  const latitude = `coalesce((p.value->>'latitude')::float8, there.latitude)`;
  const longitude = `coalesce((p.value->>'longitude')::float8, there.longitude)`;
  return `exists (
    select from outcode here left join outcode there on there.code = ${outcodeOfPlace}
    where here.code = ${values.bind(outcode)} and 12742000 * asin(least(1, sqrt(
      power(sin(radians(${latitude} - here.latitude) / 2), 2)
      + cos(radians(here.latitude)) * cos(radians(${latitude})) * power(sin(radians(${longitude} - here.longitude) / 2), 2)
    ))) <= ${values.bind(metres)}::float8)`;
}

/** Whether `service s` has a place that is near enough. */
export const withinReach = (near: Near, values: Values): string =>
  `exists (select from (select l.locations from (values (1)) one left join service_listing l on l.service_id = s.id) l
    cross join lateral ${placesOf} p where ${placeWithinReach(near, values)})`;
