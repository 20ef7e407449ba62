import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../platform/context.js';
import { forbidden } from '../../platform/errors.js';
import type { Connection, PageArgs } from '../../platform/graph/connection.js';
import { memberOf } from '../../platform/member-of.js';
import { readPage } from '../../platform/reading/read-page.js';
import { keepsListings } from '../keeping/keeping.policy.js';
import { ListingReport } from './listing-report.entity.js';

/** Reports that nobody has dealt with, the oldest first. FORBIDDEN for roles that keep no listings. */
export function listReports(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: PageArgs,
): Promise<Connection<ListingReport>> {
  if (!keepsListings(memberOf(ctx.actor).role)) throw forbidden();
  return readPage(ctx, info, ListingReport, args, {
    sortBy: ['reportedAt', 'id'],
    conditions: [{ sql: 'ListingReport.settledAt is null' }],
  });
}
