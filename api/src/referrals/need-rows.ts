import { allNeeds, type Need } from '@kith/referral-lifecycle';
import type { Link, EntityClass } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { ReferralNeed } from './referral-need.entity.js';
import type { Referral } from './referral.entity.js';

/** For `@NeedsRows`: the needs of a referral that the viewer may see. */
export const needRows: [string, () => EntityClass, Link, string] = [
  'needRows',
  () => ReferralNeed,
  { to: 'referralId' },
  'code',
];

/** The needs of a referral loaded with `needRows`, in the order of the form. */
export function needsOf(referral: Referral): Need[] {
  const codes = new Set(loaded<ReferralNeed[]>(referral, 'needRows').map(({ code }) => code));
  return codes.size === 0 ? [] : allNeeds.filter((code) => codes.has(code));
}
