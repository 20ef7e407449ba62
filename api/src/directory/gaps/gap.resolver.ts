import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import type { Connection } from '../../platform/graph/connection.js';
import { IncompleteListingsArgs } from './gap.inputs.js';
import { incompleteListings, ServiceGapConnection } from './incomplete-listings.js';
import { ServiceGap } from './service-gap.entity.js';

/** Listings that do not say what people need. */
@Resolver(() => ServiceGap)
export class GapResolver {
  @Query(() => ServiceGapConnection, {
    description: 'Listings that do not say what people need, those that say least first. Directory editors only.',
  })
  incompleteListings(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => IncompleteListingsArgs) args: IncompleteListingsArgs,
  ): Promise<Connection<ServiceGap>> {
    return incompleteListings(ctx, info, args);
  }
}
