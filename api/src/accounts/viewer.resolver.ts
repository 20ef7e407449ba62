import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { loaded } from '../platform/reading/loaded.js';
import { Viewer } from './account.results.js';
import { Membership } from './membership.entity.js';
import { readViewer } from './read-viewer.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Viewer | null> {
    return readViewer(ctx, info);
  }

  @FieldResolver(() => [Membership], { description: 'The memberships one may act under.' })
  memberships(@Root() viewer: Viewer): Membership[] {
    return loaded(viewer, 'memberships');
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The membership this request names; null when it names none.',
  })
  actingAs(@Root() viewer: Viewer): Membership | null {
    return loaded(viewer, 'actingAs');
  }
}
