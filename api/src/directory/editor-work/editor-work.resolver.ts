import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { countEditorWork, EditorWork } from './editor-work.js';

/** What directory editors find on their worklists, whichever slice each belongs to. */
@Resolver(() => EditorWork)
export class EditorWorkResolver {
  @Query(() => EditorWork, { description: 'How much there is on each worklist. Directory editors only.' })
  editorWork(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EditorWork> {
    return countEditorWork(ctx, info);
  }
}
