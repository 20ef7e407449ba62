import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { countReferrals } from './count-referrals.js';
import { ReferralCount, ReferralCountDimension, type ReferralCountDimensionName } from './referral-count.results.js';

@Resolver()
export class ReferralCountsResolver {
  @Query(() => [ReferralCount], {
    description:
      'Referrals that were sent, counted. Commissioners only; numbers below five are held back, with what would give them away.',
  })
  referralCounts(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('by', () => ReferralCountDimension, { description: 'By what.' }) by: ReferralCountDimensionName,
  ): Promise<ReferralCount[]> {
    return countReferrals(ctx, info, by);
  }
}
