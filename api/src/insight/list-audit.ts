import type { GraphQLResolveInfo } from 'graphql';
import { AuditEntry } from '../platform/audit/audit-entry.entity.js';
import type { RequestContext } from '../platform/context.js';
import type { Connection, PageArgs } from '../platform/graph/connection.js';
import { readPage } from '../platform/reading/read-page.js';
import type { AlwaysAudited, Condition } from '../platform/reading/scope.js';
import { DisclosureReceipt } from '../referrals/disclosure-receipt.entity.js';
import type { AuditEntriesArgs, AuditFilter } from './audit-entry.inputs.js';
import { requireAuditor } from './insight.policy.js';

function* conditionsOf({ personId, organisationId, from, until }: AuditFilter): Generator<Condition> {
  if (personId) yield { sql: ':personId = any (AuditEntry.personIds)', values: { personId } };
  if (organisationId) yield { sql: 'AuditEntry.organisationId = :organisationId', values: { organisationId } };
  if (from) yield { sql: "AuditEntry.at >= cast(:from as date) at time zone 'Europe/London'", values: { from } };
  if (until)
    yield { sql: "AuditEntry.at < (cast(:until as date) + 1) at time zone 'Europe/London'", values: { until } };
}

/** To ask who has seen one person is to learn something about that person: it leaves a row like any other look. */
function auditOfLook(about: string | undefined): { audit?: AlwaysAudited } {
  if (!about) return {};
  return { audit: { why: 'who has seen this person', whyNobody: 'who has seen a person: nobody found', about } };
}

/**
 * Who saw whom, newest first. FORBIDDEN for all but auditors, who see the organisations they oversee. Narrowed to one
 * person, it is audited.
 */
export function listAudit(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: AuditEntriesArgs,
): Promise<Connection<AuditEntry>> {
  requireAuditor(ctx.actor);
  return readPage(ctx, info, AuditEntry, args, {
    sortBy: ['at', 'id'],
    direction: 'DESC',
    conditions: [...conditionsOf(args.filter ?? {})],
    ...auditOfLook(args.filter?.personId),
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
