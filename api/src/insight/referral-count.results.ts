import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
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

@ObjectType({ description: 'A number of referrals, not told when it is below five or would give away one that is.' })
export class ReferralCount {
  @Field(() => String, { description: 'Code, id or yyyy-mm of what is counted.' })
  key: string;

  @Field(() => String, { description: 'The same in plain words.' })
  label: string;

  @Field(() => Int, { nullable: true, description: 'How many; null when held back.' })
  count: number | null;

  @Field(() => Boolean, {
    description: 'Whether the number is held back: it is below five, or would give away one that is.',
  })
  suppressed: boolean;
}
