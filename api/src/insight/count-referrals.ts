import { needs, referralStates, type Need, type ReferralState } from '@kith/referral-lifecycle';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { readRows } from '../platform/reading/run-plan.js';
import { requireCommissioner } from './insight.policy.js';
import type { ReferralCount, ReferralCountDimensionName } from './referral-count.results.js';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function labelOf(by: ReferralCountDimensionName, key: string, sender: string | null): string {
  switch (by) {
    case 'STATE':
      return referralStates[key as ReferralState].label;
    case 'NEED':
      return needs[key as Need].label;
    case 'MONTH':
      return month.format(new Date(`${key}-01T00:00:00Z`));
    case 'SENDER':
      return sender ?? key;
  }
}

const countSql = `
  select c.key, c.count, o.name from kith.referral_counts($1) c
  left join organisation o on $1 = 'SENDER' and o.id::text = c.key
  order by c.key`;

/** Referrals that were sent, counted by one thing. FORBIDDEN for all but commissioners; numbers below five are held back, with what would give them away. */
export async function countReferrals(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  by: ReferralCountDimensionName,
): Promise<ReferralCount[]> {
  requireCommissioner(ctx.actor);
  const rows = (await readRows(ctx, info, countSql, [by])) as [string, number | null, string | null][];
  return rows.map(([key, count, sender]) => ({
    key,
    count,
    label: labelOf(by, key, sender),
    suppressed: count === null,
  }));
}
