import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/graph/role.js';
import { CalendarDate } from '../platform/graph/scalars.js';

export const UnmetNeedDimension = enumOf(['NEED', 'OUTCODE', 'REASON'] as const);
export type UnmetNeedDimensionName = keyof typeof UnmetNeedDimension;
registerEnumType(UnmetNeedDimension, {
  name: 'UnmetNeedDimension',
  description: 'By what unmet needs are counted.',
  valuesConfig: {
    NEED: { description: 'What was needed.' },
    OUTCODE: { description: 'Where: by outward postcode.' },
    REASON: { description: 'Why it was not met.' },
  },
});

@ObjectType({
  description:
    'How often something was needed in vain; not told below five, or where it would give such a number away.',
})
export class UnmetNeedCount {
  @Field(() => String, { description: 'Code of need or reason, or outward postcode; empty: not said.' })
  key: string;

  @Field(() => String, { description: 'The same in plain words.' })
  label: string;

  @Field(() => Int, { nullable: true, description: 'How often; null when held back.' })
  count: number | null;

  @Field(() => Boolean, { description: 'Whether the number is held back.' })
  suppressed: boolean;
}

@ObjectType({
  description:
    'Needs that were not met in one calendar quarter. A need counts once for each time it was asked for in vain.',
})
export class UnmetNeedCounts {
  @Field(() => CalendarDate, { description: 'Its first day.' })
  quarter: string;

  @Field(() => [UnmetNeedCount], { description: 'One for each that occurred, by its key.' })
  counts: UnmetNeedCount[];
}
