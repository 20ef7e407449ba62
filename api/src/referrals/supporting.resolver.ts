import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { VersionedArgs } from '../platform/graph/mutation-args.js';
import { mutate } from '../platform/mutate.js';
import { startReferral } from './answer-referral.service.js';
import {
  closeReferralUnsuccessful,
  completeReferral,
  holdReferral,
  reopenReferral,
  resumeReferral,
} from './close-referral.service.js';
import { recordContact } from './record-contact.service.js';
import { Referral } from './referral.entity.js';
import {
  CloseReferralUnsuccessfulResult,
  CompleteReferralResult,
  HoldReferralResult,
  RecordContactResult,
  ReopenReferralResult,
  ResumeReferralResult,
  StartReferralResult,
} from './referral.results.js';
import {
  CloseUnsuccessfulArgs,
  CompleteReferralArgs,
  HoldReferralArgs,
  ReasonedArgs,
  RecordContactArgs,
  StartReferralArgs,
} from './transition.inputs.js';

/** What happens while a person is supported. */
@Resolver()
export class SupportingResolver {
  @Mutation(() => StartReferralResult, { description: 'Support begins with the first meeting.' })
  startReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => StartReferralArgs) args: StartReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, startReferral);
  }

  @Mutation(() => HoldReferralResult, { description: 'Pauses support until a date.' })
  holdReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => HoldReferralArgs) args: HoldReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, holdReferral);
  }

  @Mutation(() => ResumeReferralResult, { description: 'Takes support up again.' })
  resumeReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, Referral, args, resumeReferral);
  }

  @Mutation(() => CompleteReferralResult, { description: 'Ends support with its outcome, which the sender reads.' })
  completeReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CompleteReferralArgs) args: CompleteReferralArgs,
  ) {
    return mutate(ctx, info, Referral, args, completeReferral);
  }

  @Mutation(() => CloseReferralUnsuccessfulResult, { description: 'Ends support that did not come about.' })
  closeReferralUnsuccessful(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CloseUnsuccessfulArgs) args: CloseUnsuccessfulArgs,
  ) {
    return mutate(ctx, info, Referral, args, closeReferralUnsuccessful);
  }

  @Mutation(() => ReopenReferralResult, { description: 'Support goes on after all, within 28 days.' })
  reopenReferral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ReasonedArgs) args: ReasonedArgs,
  ) {
    return mutate(ctx, info, Referral, args, reopenReferral);
  }

  @Mutation(() => RecordContactResult, { description: 'Records an attempt to reach, or a meeting with, the person.' })
  recordContact(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RecordContactArgs) args: RecordContactArgs,
  ) {
    return mutate(ctx, info, Referral, args, recordContact);
  }
}
