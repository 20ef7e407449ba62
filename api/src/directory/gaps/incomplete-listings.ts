import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../platform/context.js';
import { connectionOf, type Connection } from '../../platform/graph/connection.js';
import { readPage } from '../../platform/reading/read-page.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import type { IncompleteListingsArgs } from './gap.inputs.js';
import { ServiceGap } from './service-gap.entity.js';

export const ServiceGapConnection = connectionOf(ServiceGap, 'ServiceGap');

/** Listings that people cannot be sent to without asking first, those that say least first. Editors only. */
export function incompleteListings(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { missing, ...page }: IncompleteListingsArgs,
): Promise<Connection<ServiceGap>> {
  requireEditor(ctx.actor);
  return readPage(ctx, info, ServiceGap, page, {
    sortBy: ['weight', 'serviceId'],
    direction: 'DESC',
    conditions: missing ? [{ sql: 'ServiceGap.missing @> array[cast(:gap as text)]', values: { gap: missing } }] : [],
  });
}
