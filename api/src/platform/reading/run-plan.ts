import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import type { RequestContext } from '../context.js';
import type { Statement } from '../unit-of-work/batch.js';
import { rememberedName } from '../unit-of-work/named-statement.js';
import type { CachedPlan } from './plan/plan-cache.js';
import { rootKeysOf } from './selection.js';

/** Runs a plan with these values, beside what every plan may name: the instant, and who asks for the audit row. */
export async function runPlan(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { plan, closed }: CachedPlan,
  values: Readonly<Record<string, unknown>>,
): Promise<unknown[][]> {
  const known: Record<string, unknown> = { now: ctx.clock.now(), ...(plan.audited ? auditValues(ctx) : {}), ...values };
  const { name, text } = plan;
  return send(ctx, info, closed, { name, text, values: plan.values.map((each) => known[each]) });
}

/**
 * Reads what is no entity, such as counts, by SQL with numbered values; rows come as arrays. For root fields, below
 * which nothing more is read, and not for personal data: nobody is noted for the audit.
 */
export async function readRows(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  text: string,
  values: readonly unknown[],
): Promise<unknown[][]> {
  const statement = { name: rememberedName(text), text, values };
  return ctx.plans ? send(ctx, info, true, statement) : (await ctx.reads.unit()).planned(statement);
}

function send(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  closed: boolean,
  statement: Statement,
): Promise<unknown[][]> {
  const roots = info.operation.operation === OperationTypeNode.QUERY ? rootKeysOf(info).size : 1;
  return ctx.reads.planned({ root: rootOf(info), roots, closed, statement });
}

function auditValues({ actor, clock, operation, requestId }: RequestContext): Record<string, unknown> {
  const member = actor.kind === 'MEMBER' ? actor : undefined;
  return {
    auditId: uuidv7(),
    auditAt: clock.now(),
    auditActorName: 'name' in actor ? actor.name : 'Not signed in',
    auditRole: member?.role ?? null,
    auditUserId: 'userId' in actor ? actor.userId : null,
    auditMembershipId: member?.membershipId ?? null,
    auditOrganisationId: member?.organisationId ?? null,
    auditOperation: operation,
    auditRequestId: requestId,
  };
}

function rootOf(info: GraphQLResolveInfo): string {
  let { path } = info;
  while (path.prev) path = path.prev;
  return String(path.key);
}
