import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { type Connection, PageArgs } from '../../platform/graph/connection.js';
import { mutate } from '../../platform/mutate.js';
import { Needs } from '../../platform/reading/declarations.js';
import type { FeedRunRow } from '../feeds/feed-run-row.entity.js';
import { FeedRun } from '../feeds/feed-run.entity.js';
import { FeedSource } from '../feeds/feed-source.entity.js';
import { listRunRows, listRuns, listSources, runById, sourceById } from './list-sources.js';
import * as inputs from './source.inputs.js';
import * as results from './source.results.js';
import { addFeedSource, changeFeedSource, readFeedSource } from './source.service.js';

/** The sources of the directory, what was read of them, and who has them read. */
@Resolver(() => FeedSource)
export class SourceResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is read each day by itself.' })
  @Needs('nextRunAt')
  daily(@Root() { nextRunAt }: FeedSource): boolean {
    return nextRunAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may ask for it to be read now.' })
  @Needs('address', 'wantedMode', 'lastRun.state')
  viewerCanRead(@Root() { address, wantedMode, lastRun }: FeedSource): boolean {
    return address !== null && wantedMode === null && lastRun?.state !== 'RUNNING';
  }

  @Query(() => results.FeedSourceConnection, { description: 'Sources by name. Directory editors only.' })
  feedSources(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<FeedSource>> {
    return listSources(ctx, info, args);
  }

  @Query(() => FeedSource, { description: 'One source. NOT_FOUND when there is none. Directory editors only.' })
  feedSource(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the source.' }) id: string,
  ): Promise<FeedSource> {
    return sourceById(ctx, info, id);
  }

  @Query(() => results.FeedRunConnection, {
    description: 'Readings of a source, the last first. Directory editors only.',
  })
  feedRuns(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.FeedRunsArgs) args: inputs.FeedRunsArgs,
  ): Promise<Connection<FeedRun>> {
    return listRuns(ctx, info, args);
  }

  @Query(() => FeedRun, { description: 'One reading. NOT_FOUND when there is none. Directory editors only.' })
  feedRun(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the run.' }) id: string,
  ): Promise<FeedRun> {
    return runById(ctx, info, id);
  }

  @Query(() => results.FeedRunRowConnection, {
    description: 'What a reading did with single rows, and why. Directory editors only.',
  })
  feedRunRows(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.FeedRunRowsArgs) args: inputs.FeedRunRowsArgs,
  ): Promise<Connection<FeedRunRow>> {
    return listRunRows(ctx, info, args);
  }

  @Mutation(() => results.AddFeedSourceResult, {
    description: 'Connects a feed and has it read at once. Directory editors only.',
  })
  addFeedSource(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.AddFeedSourceArgs) args: inputs.AddFeedSourceArgs,
  ) {
    return mutate(ctx, info, FeedSource, args, addFeedSource);
  }

  @Mutation(() => results.ChangeFeedSourceResult, {
    description: 'Names a source anew, has it read each day or no longer. Directory editors only.',
  })
  changeFeedSource(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.ChangeFeedSourceArgs) args: inputs.ChangeFeedSourceArgs,
  ) {
    return mutate(ctx, info, FeedSource, args, changeFeedSource);
  }

  @Mutation(() => results.ReadFeedSourceResult, {
    description: 'Has a source read as soon as possible. Directory editors only.',
  })
  readFeedSource(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.ReadFeedSourceArgs) args: inputs.ReadFeedSourceArgs,
  ) {
    return mutate(ctx, info, FeedSource, args, readFeedSource);
  }
}
