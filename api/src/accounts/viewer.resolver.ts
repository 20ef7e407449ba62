import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { readRelated } from '../platform/reading/read-related.js';
import { Membership } from './membership.entity.js';
import { Viewer } from './account.results.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@Ctx() { actor }: RequestContext): Viewer | null {
    if (actor.kind !== 'MEMBER' && actor.kind !== 'SIGNED_IN') return null;
    return Object.assign(new Viewer(), { id: actor.userId, name: actor.name, email: actor.email });
  }

  @FieldResolver(() => [Membership], { description: 'The memberships one may act under.' })
  memberships(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() viewer: Viewer,
  ): Promise<Membership[]> {
    return readRelated(ctx, info, Membership, 'userId', viewer.id, {
      order: { since: 'ASC', id: 'ASC' },
      narrow: (query) => query.andWhere('Membership.endedAt is null'),
    });
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The membership this request names; null when it names none.',
  })
  async actingAs(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Membership | null> {
    if (ctx.actor.kind !== 'MEMBER') return null;
    const [membership] = await readRelated(ctx, info, Membership, 'id', ctx.actor.membershipId);
    return membership ?? null;
  }
}
