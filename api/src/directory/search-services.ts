import { parseOutcode } from '@kith/nhs';
import type { GraphQLResolveInfo } from 'graphql';
import { In } from 'typeorm';
import type { RequestContext } from '../platform/context.js';
import { badUserInput } from '../platform/errors.js';
import { read } from '../platform/reading/read.js';
import type { ServicesArgs, ServiceFilter } from './directory.inputs.js';
import type { ServiceConnection } from './directory.results.js';
import { Service } from './service.entity.js';

interface Hit {
  id: string;
  name: string;
  distance: number | null;
}

/** Great-circle distance in kilometres (haversine on a sphere of 6,371 km). */
const distanceSql = `case when $1::float8 is null or o.code is null then null else
  12742 * asin(least(1, sqrt(power(sin(radians(o.latitude - $1) / 2), 2)
    + cos(radians($1)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - $2) / 2), 2)))) end`;

/** Far beyond any real distance: where it is not known, a service comes last. */
const unknownDistance = 100_000;

const searchSql = `
  select id, name, distance from (
    select s.id, s.name, ${distanceSql} as distance
    from service s
    join organisation g on g.id = s.organisation_id
    left join outcode o on o.code = s.outcode
    left join service_capacity c on c.service_id = s.id
    where ($3::text is null or to_tsvector('english', s.name || ' ' || s.summary || ' ' || s.description || ' ' || g.name)
            @@ websearch_to_tsquery('english', $3) or s.name ilike '%' || $4 || '%')
      and ($5::text[] is null or s.needs && $5)
      and (not $6::boolean or c.service_id is null or c.available > 0)
      and ($7::uuid is null or s.organisation_id = $7)
  ) found
  where ($8::float8 is null or distance <= $8)
    and ($9::float8 is null or (coalesce(distance, ${unknownDistance}), name, id) > ($9, $10::text, $11::uuid))
  order by coalesce(distance, ${unknownDistance}), name, id
  limit $12`;

async function whereFrom(ctx: RequestContext, filter: ServiceFilter): Promise<[number | null, number | null]> {
  if (!filter.nearOutcode) return [null, null];
  const parsed = parseOutcode(filter.nearOutcode);
  const unknown = 'Enter the first half of a postcode, such as NE30.';
  if (!parsed.ok) throw badUserInput(parsed.message, [{ field: 'nearOutcode', message: parsed.message }]);
  const unit = await ctx.reads.unit();
  const [place] = await unit.query<{ latitude: number; longitude: number }>(
    'select latitude, longitude from outcode where code = $1',
    [parsed.outcode],
  );
  if (!place)
    throw badUserInput(`${parsed.outcode} is not in our list of places. ${unknown}`, [
      { field: 'nearOutcode', message: unknown },
    ]);
  return [place.latitude, place.longitude];
}

/** Services that answer the filter, nearest first, else by name. BAD_USER_INPUT for an outward postcode we do not know. */
export async function searchServices(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: ServicesArgs,
): Promise<ServiceConnection> {
  const filter = args.filter ?? {};
  const [latitude, longitude] = await whereFrom(ctx, filter);
  const after = args.after ? ctx.cursors.decode(args.after, 3) : [null, null, null];
  const text = filter.text?.trim() || null;
  const unit = await ctx.reads.unit();
  const hits = await unit.query<Hit>(searchSql, [
    latitude,
    longitude,
    text,
    text?.replace(/[\\%_]/g, '\\$&') ?? null,
    filter.needs?.length ? filter.needs : null,
    filter.hasPlaces ?? false,
    filter.organisationId ?? null,
    filter.withinKm ?? null,
    ...after,
    args.first + 1,
  ]);
  const shown = hits.slice(0, args.first);
  const rows = await read(ctx, info, Service, {
    where: { id: In(shown.map((hit) => hit.id)) },
    path: ['edges', 'node'],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const edges = shown.flatMap((hit) => {
    const node = byId.get(hit.id);
    const cursor = ctx.cursors.encode([hit.distance ?? unknownDistance, hit.name, hit.id]);
    return node ? [{ node, cursor, distanceKm: hit.distance }] : [];
  });
  return {
    edges,
    pageInfo: {
      hasNextPage: hits.length > shown.length,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
