import { referralStates } from '@kith/referral-lifecycle';
import { today } from '../platform/clock.js';
import { forbidden } from '../platform/errors.js';
import type { VersionedArgs } from '../platform/graph/mutation-args.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { mayAcknowledge, partiesOf } from './referral.policy.js';
import { ReferralChanged, TransitionNotAllowed } from './referral.problems.js';
import { loadReferral, saveReferral } from './stored-referral.js';
import { restoreAccess } from './withdraw-consent.service.js';
import { worklistPlace } from './worklist-place.js';

/** The sender has read the outcome, or dealt with the next step: the referral leaves its list of things to do. */
export async function acknowledgeReferral(
  unit: Unit,
  { id, expectedVersion }: VersionedArgs,
): Promise<string | ReferralChanged | TransitionNotAllowed> {
  const referral = await loadReferral(unit, id);
  if (!partiesOf(unit.member, referral).includes('SENDER')) throw forbidden();
  if (referral.version !== expectedVersion) return new ReferralChanged(referral.version, referral.state);
  if (!mayAcknowledge(unit.member, referral)) {
    return new TransitionNotAllowed('There is nothing left to do here.', referral.state);
  }
  if (referral.senderAction === 'CONSENT_WITHDRAWN' && referralStates[referral.state].open) {
    const restored = await restoreAccess(unit, referral);
    if (restored) return restored;
  }
  const place = worklistPlace(referral.state, null, referral.dueOn, today(unit.clock));
  // It stays among what is done by the day it was closed, not by the day somebody read of it.
  const saved = await saveReferral(unit, referral, { senderAction: null, ...place, sortOn: referral.sortOn });
  return saved ? id : new ReferralChanged(referral.version + 1, referral.state);
}
