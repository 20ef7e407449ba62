import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { type Connection, PageArgs } from '../../platform/graph/connection.js';
import { countEditorWork, EditorWork, incompleteListings, ServiceGapConnection } from './editor-work.js';
import { ServiceGap } from './service-gap.entity.js';

/** What directory editors find on their worklists. */
@Resolver(() => ServiceGap)
export class EditorWorkResolver {
  @Query(() => ServiceGapConnection, {
    description: 'Listings that do not say what people need, those that say least first. Directory editors only.',
  })
  incompleteListings(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ServiceGap>> {
    return incompleteListings(ctx, info, args);
  }

  @Query(() => EditorWork, { description: 'How much there is on each worklist. Directory editors only.' })
  editorWork(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EditorWork> {
    return countEditorWork(ctx, info);
  }
}
