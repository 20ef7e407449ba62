import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { VersionedArgs } from '../platform/graph/mutation-args.js';
import { mutate } from '../platform/mutate.js';
import { provideReferralInfo } from './answer-referral.service.js';
import { discardReferral, markReferralInError, withdrawReferral } from './close-referral.service.js';
import { draftReferral, reviseDraft } from './draft-referral.service.js';
import { Referral } from './referral.entity.js';
import { DraftReferralArgs, ReviseDraftArgs, SubmitReferralArgs } from './referral.inputs.js';
import {
  AcknowledgeReferralResult,
  DiscardReferralResult,
  DraftReferralResult,
  MarkReferralInErrorResult,
  ProvideReferralInfoResult,
  ReviseDraftResult,
  SubmitReferralResult,
  WithdrawReferralResult,
} from './referral.results.js';
import { acknowledgeReferral } from './acknowledge-referral.service.js';
import { submitReferral } from './submit-referral.service.js';
import { MessageArgs, ReasonedArgs, WithdrawReferralArgs } from './transition.inputs.js';

/** What a sender does with a referral. */
@Resolver()
export class SendingResolver {
  @Mutation(() => DraftReferralResult, { description: 'Begins a draft, seen by nobody but the sender.' })
  draftReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DraftReferralArgs) args: DraftReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, draftReferral);
  }

  @Mutation(() => ReviseDraftResult, { description: 'Replaces what a draft says.' })
  reviseDraft(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ReviseDraftArgs) args: ReviseDraftArgs,
  ) {
    return mutate(ctx, info, Referral, args, reviseDraft);
  }

  @Mutation(() => SubmitReferralResult, {
    description: 'Sends a draft. The receiver sees it at LIMITED; a receipt keeps what it could see.',
  })
  submitReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SubmitReferralArgs) args: SubmitReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, submitReferral);
  }

  @Mutation(() => DiscardReferralResult, { description: 'Throws a draft away and erases what it said.' })
  discardReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, Referral, args, discardReferral);
  }

  @Mutation(() => ProvideReferralInfoResult, { description: 'Answers the receiver’s question.' })
  provideReferralInfo(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MessageArgs) args: MessageArgs,
  ) {
    return mutate(ctx, info, Referral, args, provideReferralInfo);
  }

  @Mutation(() => WithdrawReferralResult, {
    description: 'Takes the request back; the receiver loses sight of the person.',
  })
  withdrawReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => WithdrawReferralArgs) args: WithdrawReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, withdrawReferral);
  }

  @Mutation(() => AcknowledgeReferralResult, {
    description: 'Says that the outcome was read, or the next step dealt with.',
  })
  acknowledgeReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, Referral, args, acknowledgeReferral);
  }

  @Mutation(() => MarkReferralInErrorResult, { description: 'A manager says it should never have been sent.' })
  markReferralInError(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ReasonedArgs) args: ReasonedArgs,
  ) {
    return mutate(ctx, info, Referral, args, markReferralInError);
  }
}
