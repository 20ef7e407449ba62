import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { VersionedArgs } from '../../platform/graph/mutation-args.js';
import { mutate } from '../../platform/mutate.js';
import { Needs } from '../../platform/reading/declarations.js';
import { Service } from '../service.entity.js';
import { TellCapacityArgs } from './keeping.inputs.js';
import { mayKeep } from './keeping.policy.js';
import { PauseResult, TellCapacityResult } from './keeping.results.js';
import { pauseService, resumeService } from './pause-service.service.js';
import { tellCapacity } from './tell-capacity.service.js';

/** What those do who keep a listing true. */
@Resolver(() => Service)
export class KeepingResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer keeps it: says its places, pauses and resumes it.' })
  @Needs('organisationId')
  viewerCanKeep(@Ctx() { actor }: RequestContext, @Root() service: Service): boolean {
    return mayKeep(actor, service);
  }

  @Mutation(() => TellCapacityResult, {
    description: 'Says whether a service has room. Its coordinators and directory editors.',
  })
  tellCapacity(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => TellCapacityArgs) args: TellCapacityArgs,
  ) {
    return mutate(ctx, info, Service, args, tellCapacity);
  }

  @Mutation(() => PauseResult, {
    description: 'Takes no new referrals until it resumes. Its coordinators and directory editors.',
  })
  pauseService(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, Service, args, pauseService);
  }

  @Mutation(() => PauseResult, { description: 'Takes referrals again. Its coordinators and directory editors.' })
  resumeService(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, Service, args, resumeService);
  }
}
