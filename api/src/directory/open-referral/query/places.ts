import type { Values } from './reader.js';

/** So many metres around a point (WGS 84). */
export interface Near {
  latitude: number;
  longitude: number;
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

const coordinate = (name: 'latitude' | 'longitude') =>
  `coalesce((p.value->>'${name}')::float8, (select o.${name} from outcode o where o.code = ${outcodeOfPlace})) as ${name}`;

/**
 * Whether `place p` is near enough: by its own coordinates, else by the middle of its outward postcode (haversine, 6,371
 * km). Most are too far north or south already, which costs little to see.
 */
export function placeWithinReach({ latitude, longitude, metres }: Near, values: Values): string {
  const [north, east, most] = [latitude, longitude, metres].map((value) => `${values.bind(value)}::float8`);
  return `exists (
    select from (select ${coordinate('latitude')}, ${coordinate('longitude')} offset 0) there
    where abs(there.latitude - ${north}) <= ${most} / 110000 and 12742000 * asin(least(1, sqrt(
      power(sin(radians(there.latitude - ${north}) / 2), 2)
      + cos(radians(${north})) * cos(radians(there.latitude)) * power(sin(radians(there.longitude - ${east}) / 2), 2)
    ))) <= ${most})`;
}

/** Whether `service s` has a place that is near enough. */
export const withinReach = (near: Near, values: Values): string =>
  `exists (select from (select l.locations from (values (1)) one left join service_listing l on l.service_id = s.id) l
    cross join lateral ${placesOf} p where ${placeWithinReach(near, values)})`;
