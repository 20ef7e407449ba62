import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { CalendarDate } from '../platform/graph/scalars.js';
import { countUnmetNeeds } from './count-unmet-needs.js';
import { UnmetNeedCounts, UnmetNeedDimension, type UnmetNeedDimensionName } from './unmet-need-count.results.js';

@Resolver()
export class UnmetNeedCountsResolver {
  @Query(() => UnmetNeedCounts, {
    description:
      'Needs that were not met in a calendar quarter, counted. Commissioners only; numbers below five are held back, with what would give them away.',
  })
  unmetNeeds(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('by', () => UnmetNeedDimension, { description: 'By what.' }) by: UnmetNeedDimensionName,
    @Arg('day', () => CalendarDate, { nullable: true, description: 'A day of the quarter; left out: today.' })
    day?: string,
  ): Promise<UnmetNeedCounts> {
    return countUnmetNeeds(ctx, info, by, day);
  }
}
