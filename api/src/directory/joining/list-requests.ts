import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../platform/context.js';
import type { Connection } from '../../platform/graph/connection.js';
import { readOne } from '../../platform/reading/read.js';
import { readPage } from '../../platform/reading/read-page.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import type { RequestsToJoinArgs } from './joining.inputs.js';
import { OrganisationClaim } from './organisation-claim.entity.js';

/** Requests that wait, the oldest first; decided ones, the latest first. Directory editors only. */
export function listRequests(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { state = 'WAITING', ...page }: RequestsToJoinArgs,
): Promise<Connection<OrganisationClaim>> {
  requireEditor(ctx.actor);
  const waits = state === 'WAITING' || state === 'UNCONFIRMED';
  return readPage(ctx, info, OrganisationClaim, page, {
    where: { state },
    sortBy: [waits ? 'confirmedAt' : 'decidedAt', 'id'],
    direction: waits ? 'ASC' : 'DESC',
  });
}

/** One of them. NOT_FOUND when there is none; directory editors only. */
export function oneRequest(ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<OrganisationClaim> {
  requireEditor(ctx.actor);
  return readOne(ctx, info, OrganisationClaim, { where: { id }, called: 'this request' });
}
