import { needs, referralStates, type Need, type ReferralState } from '@kith/referral-lifecycle';
import { Arg, Ctx, Field, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { In } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { RequestContext } from '../platform/context.js';
import { forbidden } from '../platform/errors.js';
import { enumOf } from '../platform/graph/role.js';

export const ReferralCountDimension = enumOf(['STATE', 'NEED', 'SENDER', 'MONTH'] as const);
export type ReferralCountDimensionName = keyof typeof ReferralCountDimension;
registerEnumType(ReferralCountDimension, {
  name: 'ReferralCountDimension',
  description: 'By what referrals are counted.',
  valuesConfig: {
    STATE: { description: 'Where they stand.' },
    NEED: { description: 'What they ask for; one referral may count several times.' },
    SENDER: { description: 'Who sent them.' },
    MONTH: { description: 'The month they were sent in.' },
  },
});

@ObjectType({ description: 'A number of referrals, not told when it is below five.' })
export class ReferralCount {
  @Field(() => String, { description: 'Code, id or yyyy-mm of what is counted.' })
  key: string;

  @Field(() => String, { description: 'The same in plain words.' })
  label: string;

  @Field(() => Int, { nullable: true, description: 'How many; null when fewer than five.' })
  count: number | null;

  @Field(() => Boolean, { description: 'Whether the number is held back.' })
  suppressed: boolean;
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

async function labelsFor(ctx: RequestContext, by: ReferralCountDimensionName, keys: string[]): Promise<(key: string) => string> {
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

@Resolver()
export class ReferralCountsResolver {
  @Query(() => [ReferralCount], { description: 'Referrals that were sent, counted. Commissioners only; numbers below five are held back.' })
  async referralCounts(
    @Ctx() ctx: RequestContext,
    @Arg('by', () => ReferralCountDimension, { description: 'By what.' }) by: ReferralCountDimensionName,
  ): Promise<ReferralCount[]> {
    if (ctx.actor.kind !== 'MEMBER' || ctx.actor.role !== 'COMMISSIONER') throw forbidden();
    const unit = await ctx.reads.unit();
    const rows = await unit.query<{ key: string; count: number | null }>('select key, count from kith.referral_counts($1) order by key', [by]);
    const labelOf = await labelsFor(ctx, by, rows.map((row) => row.key));
    return rows.map((row) => ({ ...row, label: labelOf(row.key), suppressed: row.count === null }));
  }
}
