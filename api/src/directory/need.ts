import { Need, needs } from '@kith/referral-lifecycle';
import { registerEnumType } from 'type-graphql';

registerEnumType(Need, {
  name: 'NeedCode',
  description: 'What a person may need help with; labels stand in packages/referral-lifecycle.',
  valuesConfig: Object.fromEntries(
    Object.entries(needs).map(([code, need]) => [code, { description: `${need.label}.` }]),
  ),
});

export { Need as NeedCode };
