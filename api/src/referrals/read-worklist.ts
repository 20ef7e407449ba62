import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import type { Connection } from '../platform/graph/connection.js';
import { memberOf } from '../platform/member-of.js';
import { readPage } from '../platform/reading/read-page.js';
import { readRows } from '../platform/reading/run-plan.js';
import type { WorklistBoxName, WorklistTabName } from './referral-codes.js';
import { Referral } from './referral.entity.js';
import { WorklistCounts } from './referral.results.js';
import { mayActOn } from './referral.policy.js';
import type { WorklistArgs, WorklistFilter } from './worklist.inputs.js';

/** The party's own column: named in the WHERE, so that its index carries both the filter and the order. */
const columnsOf = {
  RECEIVED: ['receiverId', 'receiverList', 'receiverRank'],
  SENT: ['senderId', 'senderList', 'senderRank'],
} as const;

const withNeeds = 'exists (select from referral_need n where n.referral_id = Referral.id and n.code = any (:needs))';

function* conditionsOf({ states, serviceId, urgentOnly, overdueOnly, needs }: WorklistFilter, todayIs: string) {
  if (states?.length) yield { sql: 'Referral.state = any (:states)', values: { states } };
  if (serviceId) yield { sql: 'Referral.serviceId = :serviceId', values: { serviceId } };
  if (urgentOnly) yield { sql: "Referral.urgency = 'URGENT'" };
  if (overdueOnly) yield { sql: 'Referral.dueOn < :todayIs', values: { todayIs } };
  if (needs?.length) yield { sql: withNeeds, values: { needs } };
}

/** A discarded draft is nothing any more, to its sender neither. */
const listed = {
  RECEIVED: 'Referral.sentAt is not null',
  SENT: "(Referral.sentAt is not null or Referral.state = 'DRAFT')",
} as const;

/** A page of a worklist: the most pressing first (see worklistRank), then by day; what is done, newest first. */
export function readWorklist(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: WorklistArgs,
): Promise<Connection<Referral>> {
  const { organisationId } = memberOf(ctx.actor);
  const [party, list, rank] = columnsOf[args.box];
  return readPage(ctx, info, Referral, args, {
    sortBy: [rank, 'sortOn', 'id'],
    direction: args.tab === 'DONE' ? 'DESC' : 'ASC',
    where: { [party]: organisationId, [list]: args.tab },
    conditions: [{ sql: listed[args.box] }, ...conditionsOf(args.filter ?? {}, today(ctx.clock))],
  });
}

/** As far as is counted: reading a large organisation's whole list only to say how long it is would take seconds. */
const mostCounted = 100;
const tabs: readonly WorklistTabName[] = ['NEEDS_ME', 'WAITING', 'DONE'];

const listedSql = { RECEIVED: 'sent_at is not null', SENT: "(sent_at is not null or state = 'DRAFT')" } as const;

const countUpTo = (box: WorklistBoxName, tab: WorklistTabName): string => {
  const [party, list] = { RECEIVED: ['receiver_id', 'receiver_list'], SENT: ['sender_id', 'sender_list'] }[box];
  return `select '${tab}', count(*)::int from (select from referral
    where ${party} = $1 and ${list} = '${tab}' and ${listedSql[box]} limit $2) counted`;
};

/** How many referrals stand in each tab, up to a hundred. */
export async function countWorklist(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  box: WorklistBoxName,
): Promise<WorklistCounts> {
  const { organisationId } = memberOf(ctx.actor);
  const sql = tabs.map((tab) => countUpTo(box, tab)).join(' union all ');
  const rows = new Map((await readRows(ctx, info, sql, [organisationId, mostCounted])) as [WorklistTabName, number][]);
  const count = (tab: WorklistTabName) => rows.get(tab) ?? 0;
  return Object.assign(new WorklistCounts(), {
    needsMe: count('NEEDS_ME'),
    waiting: count('WAITING'),
    done: count('DONE'),
    viewerCanAct: mayActOn(ctx.actor, box),
  });
}
