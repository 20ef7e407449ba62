import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import type { Connection } from '../../platform/graph/connection.js';
import { mutate } from '../../platform/mutate.js';
import { dismissDuplicate, reopenDuplicate } from './decide-duplicate.service.js';
import { DecideDuplicateArgs, MergeServicesArgs, ServiceDuplicatesArgs } from './duplicate.inputs.js';
import { DecideDuplicateResult, MergeServicesResult, ServiceDuplicateConnection } from './duplicate.results.js';
import { listDuplicates, oneDuplicate } from './list-duplicates.js';
import { mergeServices, undoMerge } from './merge-services.service.js';
import { ServiceDuplicate } from './service-duplicate.entity.js';

/** Services that may be the same, and what editors decide of them. */
@Resolver(() => ServiceDuplicate)
export class DuplicateResolver {
  @Query(() => ServiceDuplicateConnection, {
    description:
      'Services that may be the same, the likeliest first; decided ones, the latest first. Directory editors only.',
  })
  serviceDuplicates(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ServiceDuplicatesArgs) args: ServiceDuplicatesArgs,
  ): Promise<Connection<ServiceDuplicate>> {
    return listDuplicates(ctx, info, args);
  }

  @Query(() => ServiceDuplicate, {
    description: 'Two services that may be the same. NOT_FOUND when there are none. Directory editors only.',
  })
  serviceDuplicate(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the two.' }) id: string,
  ): Promise<ServiceDuplicate> {
    return oneDuplicate(ctx, info, id);
  }

  @Mutation(() => DecideDuplicateResult, {
    description: 'Says that two services are not the same. Directory editors.',
  })
  dismissDuplicate(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DecideDuplicateArgs) args: DecideDuplicateArgs,
  ) {
    return mutate(ctx, info, ServiceDuplicate, args, dismissDuplicate);
  }

  @Mutation(() => DecideDuplicateResult, {
    description: 'Takes back that two services are not the same. Directory editors.',
  })
  reopenDuplicate(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DecideDuplicateArgs) args: DecideDuplicateArgs,
  ) {
    return mutate(ctx, info, ServiceDuplicate, args, reopenDuplicate);
  }

  @Mutation(() => MergeServicesResult, {
    description:
      'Lets one of two services lead to the other: it is not found or published any more and takes no new referrals; those under way go on. Directory editors.',
  })
  mergeServices(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MergeServicesArgs) args: MergeServicesArgs,
  ) {
    return mutate(ctx, info, ServiceDuplicate, args, mergeServices);
  }

  @Mutation(() => DecideDuplicateResult, {
    description:
      'Parts two services again: the other comes back, and what was taken over goes back unless somebody has edited it since. Directory editors.',
  })
  undoMerge(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DecideDuplicateArgs) args: DecideDuplicateArgs,
  ) {
    return mutate(ctx, info, ServiceDuplicate, args, undoMerge);
  }
}
