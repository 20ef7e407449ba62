const distance = `12742 * asin(least(1, sqrt(power(sin(radians(o.latitude - place.latitude) / 2), 2)
  + cos(radians(place.latitude)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - place.longitude) / 2), 2))))`;

/** What is near, has a place and answers the need is found first; words are read only there, since no index has them. */
export const foundSql = `
  with near as materialized (
    select s.*, g.name as organisation_name, ${distance} as distance
    from outcode place
    join outcode o on o.latitude between place.latitude - 0.05 and place.latitude + 0.05 and ${distance} <= 5
    join service s on s.outcode = o.code
    join organisation g on g.id = s.organisation_id
    left join service_capacity c on c.service_id = s.id
    where place.code = $3 and s.needs && $2 and (c.service_id is null or c.available > 0))
  select * from near
  where name ilike '%' || $1 || '%' or to_tsvector('english', name || ' ' || summary || ' ' || description || ' '
    || organisation_name) @@ websearch_to_tsquery('english', $1)
  order by distance, name, id limit 21`;

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
