import type { Need } from '@kith/referral-lifecycle';
import { allNeeds } from '@kith/referral-lifecycle';
import { In } from 'typeorm';
import type { RequestContext } from '../platform/context.js';
import { ReferralNeed } from './referral-need.entity.js';

/** The needs of a referral that the viewer may see, in the order of the form; all referrals of an answer in one statement. */
export function needsOf(ctx: RequestContext, referralId: string): Promise<Need[]> {
  const loader = ctx.loader<string, Need[]>('needsOf', async (ids) => {
    const unit = await ctx.reads.unit();
    const rows = await unit.manager.findBy(ReferralNeed, { referralId: In([...ids]) });
    return ids.map((id) => allNeeds.filter((code) => rows.some((row) => row.referralId === id && row.code === code)));
  });
  return loader.load(referralId);
}
