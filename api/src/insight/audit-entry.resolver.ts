import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { AuditEntry, AuditOutcome, type AuditOutcomeName } from '../platform/audit/audit-entry.entity.js';
import { RequestContext } from '../platform/context.js';
import { type Connection, connectionOf, PageArgs } from '../platform/graph/connection.js';
import { Needs, Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
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

  @FieldResolver(() => AuditOutcome, { description: 'Whether it was carried out or refused.' })
  @Needs('problem')
  outcome(@Root() entry: AuditEntry): AuditOutcomeName {
    return entry.problem === null ? 'DONE' : 'REFUSED';
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation; null for a job.' })
  @Related(() => Organisation, { from: 'organisationId', to: 'id', single: true })
  organisation(@Root() entry: AuditEntry): Organisation | null {
    return loaded(entry, 'organisation');
  }
}
