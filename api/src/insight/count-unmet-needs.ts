import { needs, type Need } from '@kith/referral-lifecycle';
import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { readRows } from '../platform/reading/run-plan.js';
import type { UnmetReasonName } from '../unmet/unmet-reason.js';
import { requireCommissioner } from './insight.policy.js';
import { type UnmetNeedCount, type UnmetNeedDimensionName, UnmetNeedCounts } from './unmet-need-count.results.js';

const reasonLabels: Readonly<Record<UnmetReasonName, string>> = {
  NOTHING_FOUND: 'A search found no service',
  FULL: 'The service had no place',
  PAUSED: 'The service took no referrals for a time',
  NOT_ELIGIBLE: 'The service is not for people like them',
};

function labelOf(by: UnmetNeedDimensionName, key: string): string {
  switch (by) {
    case 'NEED':
      return key === '' ? 'No need was named' : needs[key as Need].label;
    case 'OUTCODE':
      return key === '' ? 'No place was named' : key;
    case 'REASON':
      return reasonLabels[key as UnmetReasonName];
  }
}

/** The first day of the calendar quarter in which a day lies, both yyyy-mm-dd. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/**
 * Needs that were not met in one calendar quarter, counted by one thing. FORBIDDEN for all but commissioners; numbers below
 * five are held back, with what would give them away.
 */
export async function countUnmetNeeds(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  by: UnmetNeedDimensionName,
  day: string | null | undefined,
): Promise<UnmetNeedCounts> {
  requireCommissioner(ctx.actor);
  const quarter = quarterOf(day ?? today(ctx.clock));
  const sql = 'select c.key, c.count from kith.unmet_needs($1, $2) c order by c.key';
  const rows = (await readRows(ctx, info, sql, [by, quarter])) as [string, number | null][];
  const counts: UnmetNeedCount[] = rows.map(([key, count]) => ({
    key,
    count,
    label: labelOf(by, key),
    suppressed: count === null,
  }));
  return { quarter, counts };
}
