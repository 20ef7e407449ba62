const distance = `12742 * asin(least(1, sqrt(power(sin(radians(o.latitude - place.latitude) / 2), 2)
  + cos(radians(place.latitude)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - place.longitude) / 2), 2))))`;

/** The squares of the map within five kilometres, as one query. */
const squares = `(
  select string_agg(quote_literal('cell=0.05:' || a || ':' || o), '|')::tsquery
  from generate_series(floor((latitude - 5 / 110.0) / 0.05)::int, floor((latitude + 5 / 110.0) / 0.05)::int) a,
    generate_series(floor((longitude - 5 / (110.0 * cos(radians(latitude)))) / 0.05)::int,
      floor((longitude + 5 / (110.0 * cos(radians(latitude)))) / 0.05)::int) o)`;

/** What has the words, answers the need and is in the squares around the place, all by one index; then what is near enough. */
export const foundSql = `
  with place as materialized (
    select latitude, longitude, websearch_to_tsquery('english', $1) && ${squares}
      && (select string_agg(quote_literal('need=' || n), '|')::tsquery from unnest($2::text[]) n) as query
    from outcode where code = $3)
  select s.*, near.distance
  from place
  join service_search x on x.words @@ (select query from place) and x.is_listed and not x.is_full
  cross join lateral (
    select min(${distance}) as distance from unnest(x.latitudes, x.longitudes) o(latitude, longitude)) near
  join service s on s.id = x.service_id
  where near.distance <= 5
  order by near.distance, s.name, s.id limit 21`;

/** The nearest twenty services. Gives the answer as JSON; it is about nobody. */
export const searchSql = `
  select json_build_object('services', json_build_object(
      'edges', coalesce(json_agg(json_build_object('distanceKm', distance, 'node', json_build_object(
        'id', s.id, 'name', s.name, 'summary', s.summary, 'needs', s.needs, 'venue', s.venue, 'outcode', s.outcode,
        'schedule', s.schedule, 'cost', s.cost, 'organisation', json_build_object('id', g.id, 'name', g.name),
        'capacity', case when c.service_id is not null then
          json_build_object('available', c.available, 'maximum', c.maximum) end))
        order by place) filter (where place <= 20), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 20))) as answer,
    null::uuid[] as people
  from (select *, row_number() over () as place from (${foundSql}) found) s
  join organisation g on g.id = s.organisation_id
  left join service_capacity c on c.service_id = s.id`;

export const searchValues = (_actor, { text, needs, nearOutcode }) => [text, needs, nearOutcode];
