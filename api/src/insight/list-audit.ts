import type { GraphQLResolveInfo } from 'graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { AuditEntry } from '../platform/audit/audit-entry.entity.js';
import type { RequestContext } from '../platform/context.js';
import type { Connection, PageArgs } from '../platform/graph/connection.js';
import { readPage } from '../platform/reading/read-page.js';
import { DisclosureReceipt } from '../referrals/disclosure-receipt.entity.js';
import type { AuditEntriesArgs, AuditFilter } from './audit-entry.inputs.js';
import { requireAuditor } from './insight.policy.js';

function narrow(query: SelectQueryBuilder<AuditEntry>, { personId, organisationId, from, until }: AuditFilter): void {
  if (personId) query.andWhere(':personId = any (AuditEntry.personIds)', { personId });
  if (organisationId) query.andWhere('AuditEntry.organisationId = :organisationId', { organisationId });
  if (from) query.andWhere("AuditEntry.at >= cast(:from as date) at time zone 'Europe/London'", { from });
  if (until) query.andWhere("AuditEntry.at < (cast(:until as date) + 1) at time zone 'Europe/London'", { until });
}

/** Who saw whom, newest first. FORBIDDEN for all but auditors, who see the organisations they oversee. */
export function listAudit(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: AuditEntriesArgs,
): Promise<Connection<AuditEntry>> {
  requireAuditor(ctx.actor);
  return readPage(ctx, info, AuditEntry, args, {
    sortBy: ['at', 'id'],
    direction: 'DESC',
    narrow: (query) => narrow(query, args.filter ?? {}),
  });
}

/** What was disclosed to whom, newest first. FORBIDDEN for all but auditors. */
export function listReceipts(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: PageArgs,
): Promise<Connection<DisclosureReceipt>> {
  requireAuditor(ctx.actor);
  return readPage(ctx, info, DisclosureReceipt, args, { sortBy: ['sentAt', 'id'], direction: 'DESC' });
}
