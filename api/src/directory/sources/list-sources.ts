import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../platform/context.js';
import type { Connection, PageArgs } from '../../platform/graph/connection.js';
import { readPage } from '../../platform/reading/read-page.js';
import { readOne } from '../../platform/reading/read.js';
import { FeedRunRow } from '../feeds/feed-run-row.entity.js';
import { FeedRun } from '../feeds/feed-run.entity.js';
import { FeedSource } from '../feeds/feed-source.entity.js';
import type { FeedRunRowsArgs, FeedRunsArgs } from './source.inputs.js';
import { mustKeepSources } from './source.policy.js';

/** Sources by name. FORBIDDEN for all but directory editors, as are the others. */
export function listSources(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: PageArgs,
): Promise<Connection<FeedSource>> {
  mustKeepSources(ctx.actor);
  return readPage(ctx, info, FeedSource, args, { sortBy: ['name', 'id'] });
}

export function sourceById(ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<FeedSource> {
  mustKeepSources(ctx.actor);
  return readOne(ctx, info, FeedSource, { where: { id }, called: 'this source' });
}

/** The runs of a source, the last first. */
export function listRuns(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { sourceId, ...page }: FeedRunsArgs,
): Promise<Connection<FeedRun>> {
  mustKeepSources(ctx.actor);
  return readPage(ctx, info, FeedRun, page, {
    where: { sourceId },
    sortBy: ['startedAt', 'id'],
    direction: 'DESC',
  });
}

export function runById(ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<FeedRun> {
  mustKeepSources(ctx.actor);
  return readOne(ctx, info, FeedRun, { where: { id }, called: 'this reading' });
}

/** What a run did with rows, in the order in which it met them. */
export function listRunRows(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { runId, outcome, ...page }: FeedRunRowsArgs,
): Promise<Connection<FeedRunRow>> {
  mustKeepSources(ctx.actor);
  return readPage(ctx, info, FeedRunRow, page, { where: { runId, outcome }, sortBy: ['id'] });
}
