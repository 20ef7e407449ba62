import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { AuditEntry } from '../platform/audit/audit-entry.entity.js';
import { RequestContext } from '../platform/context.js';
import { type Connection, connectionOf, PageArgs } from '../platform/graph/connection.js';
import { Needs } from '../platform/reading/needs.js';
import { readRelated } from '../platform/reading/read-related.js';
import { DisclosureReceipt } from '../referrals/disclosure-receipt.entity.js';
import { DisclosureReceiptConnection } from '../referrals/referral.results.js';
import { AuditEntriesArgs } from './audit-entry.inputs.js';
import { listAudit, listReceipts } from './list-audit.js';

export const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, {
    description: 'Who saw whom, newest first. Information-governance auditors only.',
  })
  auditEntries(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AuditEntriesArgs) args: AuditEntriesArgs,
  ): Promise<Connection<AuditEntry>> {
    return listAudit(ctx, info, args);
  }

  @Query(() => DisclosureReceiptConnection, {
    description: 'What was disclosed to whom, newest first. Information-governance auditors only.',
  })
  disclosureReceipts(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<DisclosureReceipt>> {
    return listReceipts(ctx, info, args);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation; null for a job.' })
  @Needs('organisationId')
  organisation(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() entry: AuditEntry,
  ): Promise<Organisation | null> | null {
    if (entry.organisationId === null) return null;
    return readRelated(ctx, info, Organisation, 'id', entry.organisationId).then(
      ([organisation]) => organisation ?? null,
    );
  }
}
