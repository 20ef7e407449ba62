import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { mutate } from '../../platform/mutate.js';
import { readOne } from '../../platform/reading/read.js';
import { FeedSource } from '../feeds/feed-source.entity.js';
import { mustKeepSources } from '../sources/source.policy.js';
import { importServiceTable, mapServiceTable } from './import-table.service.js';
import { calledTable } from './own-table.js';
import { beginServiceTable, sendServiceTablePiece } from './receive-table.service.js';
import * as inputs from './service-table.inputs.js';
import * as results from './service-table.results.js';
import { ServiceTable } from './service-table.entity.js';
import { serviceTableColumns } from './table-columns.js';
import { serviceTablePreview } from './table-preview.js';

const alone = 'Its editor only, until it is imported; NOT_FOUND for others.';

/** Tables of services that directory editors send. */
@Resolver(() => ServiceTable)
export class ServiceTableResolver {
  @Query(() => ServiceTable, { description: `A table on its way. ${alone}` })
  serviceTable(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the table.' }) id: string,
  ): Promise<ServiceTable> {
    mustKeepSources(ctx.actor);
    const conditions = [{ sql: 'ServiceTable.askedAt is null' }];
    return readOne(ctx, info, ServiceTable, { where: { id }, conditions, called: calledTable });
  }

  @Query(() => results.ServiceTableColumns, { description: `What the columns of a table say. ${alone}` })
  serviceTableColumns(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the table.' }) id: string,
  ): Promise<results.ServiceTableColumns> {
    return serviceTableColumns(ctx, info, id);
  }

  @Query(() => results.ServiceTablePreview, { description: `What would become of a table. ${alone}` })
  serviceTablePreview(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the table.' }) id: string,
  ): Promise<results.ServiceTablePreview> {
    return serviceTablePreview(ctx, info, id);
  }

  @Mutation(() => results.BeginServiceTableResult, {
    description: 'Begins to take a table of services. Directory editors only.',
  })
  beginServiceTable(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.BeginServiceTableArgs) args: inputs.BeginServiceTableArgs,
  ) {
    return mutate(ctx, info, ServiceTable, args, beginServiceTable);
  }

  @Mutation(() => results.SendServiceTablePieceResult, { description: `Takes some bytes of a table. ${alone}` })
  sendServiceTablePiece(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.SendServiceTablePieceArgs) args: inputs.SendServiceTablePieceArgs,
  ) {
    return mutate(ctx, info, ServiceTable, args, sendServiceTablePiece);
  }

  @Mutation(() => results.MapServiceTableResult, { description: `Says what the columns of a table are. ${alone}` })
  mapServiceTable(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.MapServiceTableArgs) args: inputs.MapServiceTableArgs,
  ) {
    return mutate(ctx, info, ServiceTable, args, mapServiceTable);
  }

  @Mutation(() => results.ImportServiceTableResult, {
    description: `Has a table imported as soon as possible, and adds the source of its name if there is none. ${alone}`,
  })
  importServiceTable(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.ImportServiceTableArgs) args: inputs.ImportServiceTableArgs,
  ) {
    return mutate(ctx, info, FeedSource, args, importServiceTable);
  }
}
