import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { type Connection, PageArgs } from '../../platform/graph/connection.js';
import { mutate } from '../../platform/mutate.js';
import { Needs } from '../../platform/reading/declarations.js';
import { Service } from '../service.entity.js';
import { listReports } from './list-reports.js';
import { ListingReport } from './listing-report.entity.js';
import { reportListing, settleReport } from './report-listing.service.js';
import { ReportListingArgs, SettleReportArgs } from './report.inputs.js';
import { ListingReportConnection, ReportListingResult, SettleReportResult } from './report.results.js';

/** What people say is wrong with listings, and who looks into it. */
@Resolver(() => Service)
export class ReportResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say that something in it is wrong.' })
  @Needs('id')
  viewerCanReport(@Ctx() { actor }: RequestContext): boolean {
    return actor.kind === 'MEMBER';
  }

  @Query(() => ListingReportConnection, {
    description: 'What nobody has dealt with yet, the oldest first: directory editors see all, coordinators their own.',
  })
  listingReports(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ListingReport>> {
    return listReports(ctx, info, args);
  }

  @Mutation(() => ReportListingResult, {
    description: 'Tells those who keep a listing what is wrong with it. Any member.',
  })
  reportListing(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ReportListingArgs) args: ReportListingArgs,
  ) {
    return mutate(ctx, info, Service, args, reportListing);
  }

  @Mutation(() => SettleReportResult, {
    description: 'Notes that a report was dealt with. Those who keep the listing.',
  })
  settleReport(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SettleReportArgs) args: SettleReportArgs,
  ) {
    return mutate(ctx, info, ListingReport, args, settleReport);
  }
}
