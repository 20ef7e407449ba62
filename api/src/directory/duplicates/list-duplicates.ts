import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../platform/context.js';
import type { Connection } from '../../platform/graph/connection.js';
import { readOne } from '../../platform/reading/read.js';
import { readPage } from '../../platform/reading/read-page.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import type { ServiceDuplicatesArgs } from './duplicate.inputs.js';
import { ServiceDuplicate } from './service-duplicate.entity.js';

// A service that has just been merged with another is no longer compared; until that is noted, it is left out here.
const bothStand = 'ServiceDuplicate.service.mergedIntoId is null and ServiceDuplicate.other.mergedIntoId is null';

/** Services that may be the same: the likeliest first, or what was decided of them, the latest first. Editors only. */
export function listDuplicates(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { state = 'OPEN', ...page }: ServiceDuplicatesArgs,
): Promise<Connection<ServiceDuplicate>> {
  requireEditor(ctx.actor);
  const isOpen = state === 'OPEN';
  return readPage(ctx, info, ServiceDuplicate, page, {
    where: { state },
    sortBy: [isOpen ? 'score' : 'decidedAt', 'id'],
    direction: 'DESC',
    conditions: isOpen ? [{ sql: bothStand }] : [],
  });
}

/** One of them. NOT_FOUND when there is none; editors only. */
export function oneDuplicate(ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<ServiceDuplicate> {
  requireEditor(ctx.actor);
  return readOne(ctx, info, ServiceDuplicate, { where: { id }, called: 'these services' });
}
