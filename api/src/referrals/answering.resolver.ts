import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { VersionedArgs } from '../platform/graph/mutation-args.js';
import { mutate } from '../platform/mutate.js';
import {
  acceptReferral,
  declineReferral,
  promoteReferral,
  requestReferralInfo,
  waitlistReferral,
} from './answer-referral.service.js';
import { unacceptReferral } from './close-referral.service.js';
import { redirectReferral } from './redirect-referral.service.js';
import { Referral } from './referral.entity.js';
import {
  AcceptReferralResult,
  DeclineReferralResult,
  PromoteReferralResult,
  RedirectReferralResult,
  RequestReferralInfoResult,
  UnacceptReferralResult,
  WaitlistReferralResult,
} from './referral.results.js';
import {
  AcceptReferralArgs,
  DeclineReferralArgs,
  MessageArgs,
  ReasonedArgs,
  RedirectReferralArgs,
  WaitlistReferralArgs,
} from './transition.inputs.js';

/** How a receiver answers a referral. */
@Resolver()
export class AnsweringResolver {
  @Mutation(() => RequestReferralInfoResult, { description: 'Asks the sender something before deciding.' })
  requestReferralInfo(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MessageArgs) args: MessageArgs,
  ) {
    return mutate(ctx, info, Referral, args, requestReferralInfo);
  }

  @Mutation(() => AcceptReferralResult, { description: 'Takes the person on; access becomes FULL.' })
  acceptReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AcceptReferralArgs) args: AcceptReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, acceptReferral);
  }

  @Mutation(() => WaitlistReferralResult, { description: 'Puts the person on the waiting list.' })
  waitlistReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => WaitlistReferralArgs) args: WaitlistReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, waitlistReferral);
  }

  @Mutation(() => PromoteReferralResult, { description: 'Offers a place to somebody on the waiting list.' })
  promoteReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, Referral, args, promoteReferral);
  }

  @Mutation(() => DeclineReferralResult, { description: 'Says no and why; the receiver loses sight of the person.' })
  declineReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DeclineReferralArgs) args: DeclineReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, declineReferral);
  }

  @Mutation(() => RedirectReferralResult, {
    description: 'Passes it to another service of one’s own organisation; the child is in onward.',
  })
  redirectReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RedirectReferralArgs) args: RedirectReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, redirectReferral);
  }

  @Mutation(() => UnacceptReferralResult, {
    description: 'Takes accepting back, within 24 hours and before any contact.',
  })
  unacceptReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ReasonedArgs) args: ReasonedArgs,
  ) {
    return mutate(ctx, info, Referral, args, unacceptReferral);
  }
}
