import { needs, referralStates, type Need, type ReferralState } from '@kith/referral-lifecycle';
import { In } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import type { RequestContext } from '../platform/context.js';
import { requireCommissioner } from './insight.policy.js';
import type { ReferralCount, ReferralCountDimensionName } from './referral-count.results.js';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

async function labelsFor(
  ctx: RequestContext,
  by: ReferralCountDimensionName,
  keys: string[],
): Promise<(key: string) => string> {
  switch (by) {
    case 'STATE':
      return (key) => referralStates[key as ReferralState].label;
    case 'NEED':
      return (key) => needs[key as Need].label;
    case 'MONTH':
      return (key) => month.format(new Date(`${key}-01T00:00:00Z`));
    case 'SENDER': {
      const unit = await ctx.reads.unit();
      const senders = await unit.manager.findBy(Organisation, { id: In(keys) });
      const names = new Map(senders.map((sender) => [sender.id, sender.name]));
      return (key) => names.get(key) ?? key;
    }
  }
}

/** Referrals that were sent, counted by one thing. FORBIDDEN for all but commissioners; numbers below five are held back. */
export async function countReferrals(ctx: RequestContext, by: ReferralCountDimensionName): Promise<ReferralCount[]> {
  requireCommissioner(ctx.actor);
  const unit = await ctx.reads.unit();
  const rows = await unit.query<{ key: string; count: number | null }>(
    'select key, count from kith.referral_counts($1) order by key',
    [by],
  );
  const labelOf = await labelsFor(
    ctx,
    by,
    rows.map((row) => row.key),
  );
  return rows.map((row) => ({ ...row, label: labelOf(row.key), suppressed: row.count === null }));
}
