import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { RequestContext } from '../platform/context.js';
import { readOne } from '../platform/reading/read.js';
import { ConsentMissing } from './referral.problems.js';

@Resolver(() => ConsentMissing)
export class ConsentMissingResolver {
  @FieldResolver(() => Organisation, { description: 'With whom sharing is not covered.' })
  recipient(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() problem: ConsentMissing,
  ): Promise<Organisation> {
    return readOne(ctx, info, Organisation, { where: { id: problem.recipientId } });
  }
}
