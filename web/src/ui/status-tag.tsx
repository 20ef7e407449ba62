import { type ReferralState, referralStates } from '@kith/referral-lifecycle';
import { Tag } from 'nhsuk-react-components';

/** Where a referral stands, in words and colour. */
export function StatusTag({ state }: { readonly state: ReferralState }) {
  const { label, tagColour } = referralStates[state];
  return <Tag modifier={tagColour}>{label}</Tag>;
}
