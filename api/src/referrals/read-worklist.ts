import type { GraphQLResolveInfo } from 'graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { today } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { forbidden, unauthenticated } from '../platform/errors.js';
import type { Connection } from '../platform/graph/connection.js';
import { readPage } from '../platform/reading/read-page.js';
import type { WorklistBoxName, WorklistTabName } from './referral-codes.js';
import { Referral } from './referral.entity.js';
import { WorklistCounts } from './referral.results.js';
import type { WorklistArgs, WorklistFilter } from './worklist.inputs.js';

function organisationOf(ctx: RequestContext): string {
  if (ctx.actor.kind === 'ANONYMOUS') throw unauthenticated();
  if (ctx.actor.kind !== 'MEMBER') throw forbidden('Choose the organisation you act for first.');
  return ctx.actor.organisationId;
}

/** The party's own column: named in the WHERE, so that its index carries both the filter and the order. */
const columnsOf = { RECEIVED: ['receiverId', 'receiverList'], SENT: ['senderId', 'senderList'] } as const;

function narrow(query: SelectQueryBuilder<Referral>, filter: WorklistFilter, todayIs: string): void {
  if (filter.states?.length) query.andWhere('Referral.state in (:...states)', { states: filter.states });
  if (filter.serviceId) query.andWhere('Referral.serviceId = :serviceId', { serviceId: filter.serviceId });
  if (filter.urgentOnly) query.andWhere("Referral.urgency = 'URGENT'");
  if (filter.overdueOnly) query.andWhere('Referral.dueOn < :todayIs', { todayIs });
  if (filter.needs?.length) {
    query.andWhere('exists (select from referral_need n where n.referral_id = Referral.id and n.code in (:...needs))', {
      needs: filter.needs,
    });
  }
}

/** A page of a worklist: what is due first comes first; what is done, newest first. */
export function readWorklist(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: WorklistArgs,
): Promise<Connection<Referral>> {
  const organisationId = organisationOf(ctx);
  const [party, list] = columnsOf[args.box];
  return readPage(ctx, info, Referral, args, {
    sortBy: ['sortOn', 'id'],
    direction: args.tab === 'DONE' ? 'DESC' : 'ASC',
    narrow: (query) => {
      query.andWhere(`Referral.${party} = :organisationId and Referral.${list} = :tab`, {
        organisationId,
        tab: args.tab,
      });
      if (args.box === 'RECEIVED') query.andWhere('Referral.sentAt is not null');
      // A discarded draft is nothing any more, to its sender neither.
      else query.andWhere("(Referral.sentAt is not null or Referral.state = 'DRAFT')");
      narrow(query, args.filter ?? {}, today(ctx.clock));
    },
  });
}

/** How many referrals stand in each tab. */
export async function countWorklist(ctx: RequestContext, box: WorklistBoxName): Promise<WorklistCounts> {
  const organisationId = organisationOf(ctx);
  const sql = {
    RECEIVED:
      'select receiver_list as tab, count(*)::int from referral where receiver_id = $1 and sent_at is not null group by 1',
    SENT: "select sender_list as tab, count(*)::int from referral where sender_id = $1 and (sent_at is not null or state = 'DRAFT') group by 1",
  }[box];
  const unit = await ctx.reads.unit();
  const rows = await unit.query<{ tab: WorklistTabName; count: number }>(sql, [organisationId]);
  const count = (tab: WorklistTabName) => rows.find((row) => row.tab === tab)?.count ?? 0;
  return Object.assign(new WorklistCounts(), {
    needsMe: count('NEEDS_ME'),
    waiting: count('WAITING'),
    done: count('DONE'),
  });
}
