import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/context.js';
import { badUserInput } from '../../platform/errors.js';
import { read } from '../../platform/reading/read.js';
import { connection } from '../../platform/reading/read-page.js';
import { readRows } from '../../platform/reading/run-plan.js';
import type { ServicesArgs } from '../directory.inputs.js';
import type { ServiceConnection } from '../directory.results.js';
import { Service } from '../service.entity.js';
import { askedServices, type AskedServices } from './asked-services.js';
import { orderOf, searchSql, unknownDistance } from './search-sql.js';

const unknownPlace = 'Enter the first half of a postcode, such as NE30.';

type Hit = Service & { distanceKm: number | null; sortScore: number };

const keys = {
  sort_score: ({ sortScore }: Hit) => sortScore,
  sort_distance: ({ distanceKm }: Hit) => distanceKm ?? unknownDistance,
  name: ({ name }: Hit) => name,
  id: ({ id }: Hit) => id,
};

const keyOf = (asked: AskedServices, hit: Hit) =>
  orderOf(asked.sort).map((column) => keys[column as keyof typeof keys](hit));

function afterOf(ctx: RequestContext, asked: AskedServices, { after }: ServicesArgs): Record<string, unknown> {
  const parts = after ? ctx.cursors.decode(after, orderOf(asked.sort).length) : [];
  return Object.fromEntries(parts.map((value, index) => [`after${index}`, value]));
}

/** Services that answer the filter, in the order asked for. BAD_USER_INPUT for an outward postcode we do not know. */
export async function searchServices(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: ServicesArgs,
): Promise<ServiceConnection> {
  const asked = askedServices(args, today(ctx.clock));
  const hits = (await read(ctx, info, Service, {
    source: {
      sql: searchSql(asked, Boolean(args.after)),
      values: { ...asked.values, ...afterOf(ctx, asked, args) },
      orderBy: orderOf(asked.sort),
      brings: { distanceKm: 'distance', sortScore: 'sort_score' },
    },
    also: ['name'],
    limit: args.first + 1,
    paths: [['edges', 'node']],
  })) as Hit[];
  if (asked.isNear && (hits[0]?.distanceKm ?? null) === null) await refuseUnknown(ctx, info, asked);
  const page = connection(args, hits, (hit) => ctx.cursors.encode(keyOf(asked, hit)));
  for (const edge of page.edges) Object.assign(edge, { distanceKm: edge.node.distanceKm });
  return page as unknown as ServiceConnection;
}

/** Asked only when nothing was near: almost everybody names a place there is. */
async function refuseUnknown(ctx: RequestContext, info: GraphQLResolveInfo, { values }: AskedServices): Promise<void> {
  const outcode = values['nearOutcode'];
  const known = await readRows(ctx, info, 'select from outcode where code = $1', [outcode]);
  if (known.length > 0) return;
  throw badUserInput(`${String(outcode)} is not in our list of places. ${unknownPlace}`, [
    { field: 'nearOutcode', message: unknownPlace },
  ]);
}
