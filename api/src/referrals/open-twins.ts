import { referralStates } from '@kith/referral-lifecycle';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../platform/graph/scalars.js';
import { loaded } from '../platform/reading/loaded.js';
import type { EntityClass, Link } from '../platform/reading/declarations.js';
import { Referral } from './referral.entity.js';

@ObjectType({
  description: 'A referral of the same person by the same sender to the same receiver that is still open.',
})
export class OpenTwin {
  @Field(() => ID, { description: 'Of the referral.' })
  referralId: string;

  @Field(() => String, { description: 'Its reference, as read out.' })
  reference: string;

  @Field(() => DateTime, { description: 'When it was sent.' })
  sentAt: Date;
}

/** The referrals about the person of a row, as far as the viewer may see them, for the read door. */
export const samePersonRows: [string, () => EntityClass, Link, ...string[]] = [
  'samePerson',
  () => Referral,
  {
    from: 'personId',
    to: 'personId',
    where: 'Referral.sentAt is not null and Referral.closedAt is null',
    order: { id: 'DESC' },
  },
  'id',
  'reference',
  'state',
  'senderId',
  'receiverId',
  'sentAt',
];

/** Those of them by the same sender to the same receiver. `samePerson` is what was loaded as `samePersonRows`. */
export function openTwinsOf(draft: Referral): OpenTwin[] {
  return loaded<Referral[]>(draft, 'samePerson')
    .filter(({ id, senderId, receiverId, state }) => {
      const sameWay = senderId === draft.senderId && receiverId === draft.receiverId;
      return id !== draft.id && sameWay && referralStates[state].open;
    })
    .map(({ id, reference, sentAt }) => ({ referralId: id, reference: reference!, sentAt: sentAt! }));
}
