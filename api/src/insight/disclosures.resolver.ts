import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { forbidden } from '../platform/errors.js';
import { type Connection, PageArgs } from '../platform/graph/connection.js';
import { readPage } from '../platform/reading/read-page.js';
import { DisclosureReceipt } from '../referrals/disclosure-receipt.entity.js';
import { DisclosureReceiptConnection } from '../referrals/referral.results.js';

@Resolver()
export class DisclosuresResolver {
  @Query(() => DisclosureReceiptConnection, { description: 'What was disclosed to whom, newest first. Information-governance auditors only.' })
  disclosureReceipts(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<DisclosureReceipt>> {
    if (ctx.actor.kind !== 'MEMBER' || ctx.actor.role !== 'INFORMATION_GOVERNANCE') throw forbidden();
    return readPage(ctx, info, DisclosureReceipt, args, { sortBy: ['sentAt', 'id'], direction: 'DESC' });
  }
}
