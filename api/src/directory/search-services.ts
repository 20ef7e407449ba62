import { parseOutcode } from '@kith/nhs';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { badUserInput } from '../platform/errors.js';
import { read } from '../platform/reading/read.js';
import { connection } from '../platform/reading/read-page.js';
import { readRows } from '../platform/reading/run-plan.js';
import type { ServicesArgs, ServiceFilter } from './directory.inputs.js';
import type { ServiceConnection } from './directory.results.js';
import { Service } from './service.entity.js';

/** Great-circle distance in kilometres (haversine on a sphere of 6,371 km). */
const distanceSql = `case when here.code is null or o.code is null then null else
  12742 * asin(least(1, sqrt(power(sin(radians(o.latitude - here.latitude) / 2), 2)
    + cos(radians(here.latitude)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - here.longitude) / 2), 2)))) end`;

/** Far beyond any real distance: where it is not known, a service comes last. */
const unknownDistance = 100_000;

const searchSql = `
  select id, name, distance, coalesce(distance, ${unknownDistance}) as sort_distance from (
    select s.id, s.name, ${distanceSql} as distance
    from service s
    join organisation g on g.id = s.organisation_id
    left join outcode o on o.code = s.outcode
    left join outcode here on here.code = :nearOutcode
    left join service_capacity c on c.service_id = s.id
    where (:text::text is null or to_tsvector('english', s.name || ' ' || s.summary || ' ' || s.description || ' ' || g.name)
            @@ websearch_to_tsquery('english', :text) or s.name ilike '%' || :pattern || '%')
      and (:needs::text[] is null or s.needs && :needs)
      and (not :hasPlaces::boolean or c.service_id is null or c.available > 0)
      and (:organisationId::uuid is null or s.organisation_id = :organisationId)
  ) found
  where (:withinKm::float8 is null or distance <= :withinKm)
    and (:afterDistance::float8 is null
         or (coalesce(distance, ${unknownDistance}), name, id) > (:afterDistance, :afterName::text, :afterId::uuid))
  order by sort_distance, name, id
  limit :limit`;

const unknownPlace = 'Enter the first half of a postcode, such as NE30.';

function outcodeOf({ nearOutcode }: ServiceFilter): string | null {
  if (!nearOutcode) return null;
  const parsed = parseOutcode(nearOutcode);
  if (parsed.ok) return parsed.outcode;
  throw badUserInput(parsed.message, [{ field: 'nearOutcode', message: parsed.message }]);
}

function valuesOf(ctx: RequestContext, { after }: ServicesArgs, filter: ServiceFilter): Record<string, unknown> {
  const [afterDistance, afterName, afterId] = after ? ctx.cursors.decode(after, 3) : [null, null, null];
  const text = filter.text?.trim() || null;
  return {
    text,
    pattern: text?.replace(/[\\%_]/g, '\\$&') ?? null,
    nearOutcode: outcodeOf(filter),
    withinKm: filter.withinKm ?? null,
    needs: filter.needs?.length ? filter.needs : null,
    hasPlaces: filter.hasPlaces ?? false,
    organisationId: filter.organisationId ?? null,
    afterDistance,
    afterName,
    afterId,
  };
}

type Hit = Service & { distanceKm: number | null };

/** Services that answer the filter, nearest first, else by name. BAD_USER_INPUT for an outward postcode we do not know. */
export async function searchServices(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: ServicesArgs,
): Promise<ServiceConnection> {
  const filter = args.filter ?? {};
  const values = valuesOf(ctx, args, filter);
  const hits = (await read(ctx, info, Service, {
    source: {
      sql: searchSql,
      values,
      orderBy: ['sort_distance', 'name', 'id'],
      brings: { distanceKm: 'distance' },
    },
    also: ['name'],
    limit: args.first + 1,
    paths: [['edges', 'node']],
  })) as Hit[];
  if (filter.nearOutcode && (hits[0]?.distanceKm ?? null) === null)
    await refuseUnknown(ctx, info, values['nearOutcode']);
  const page = connection(args, hits, (hit) =>
    ctx.cursors.encode([hit.distanceKm ?? unknownDistance, hit.name, hit.id]),
  );
  for (const edge of page.edges) Object.assign(edge, { distanceKm: edge.node.distanceKm });
  return page as unknown as ServiceConnection;
}

/** Asked only when nothing was near: almost everybody names a place there is. */
async function refuseUnknown(ctx: RequestContext, info: GraphQLResolveInfo, outcode: unknown): Promise<void> {
  const known = await readRows(ctx, info, 'select from outcode where code = $1', [outcode]);
  if (known.length > 0) return;
  throw badUserInput(`${String(outcode)} is not in our list of places. ${unknownPlace}`, [
    { field: 'nearOutcode', message: unknownPlace },
  ]);
}
