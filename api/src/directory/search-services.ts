import { parseOutcode } from '@kith/nhs';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { badUserInput } from '../platform/errors.js';
import { read } from '../platform/reading/read.js';
import { connection } from '../platform/reading/read-page.js';
import { readRows } from '../platform/reading/run-plan.js';
import type { ServicesArgs, ServiceFilter } from './directory.inputs.js';
import type { ServiceConnection } from './directory.results.js';
import { searchSql, unknownDistance } from './search-sql.js';
import { Service } from './service.entity.js';

const unknownPlace = 'Enter the first half of a postcode, such as NE30.';

function outcodeOf({ nearOutcode }: ServiceFilter): string | null {
  if (!nearOutcode) return null;
  const parsed = parseOutcode(nearOutcode);
  if (parsed.ok) return parsed.outcode;
  throw badUserInput(parsed.message, [{ field: 'nearOutcode', message: parsed.message }]);
}

function valuesOf(ctx: RequestContext, { after }: ServicesArgs, filter: ServiceFilter): Record<string, unknown> {
  const [afterDistance, afterName, afterId] = after ? ctx.cursors.decode(after, 3) : [];
  const text = filter.text?.trim() ?? '';
  return {
    text,
    pattern: text.replace(/[\\%_]/g, '\\$&'),
    nearOutcode: outcodeOf(filter),
    withinKm: filter.withinKm,
    needs: filter.needs,
    organisationId: filter.organisationId,
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
      sql: searchSql(filter, Boolean(args.after)),
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
