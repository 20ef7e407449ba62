import { holdsPlace } from '@kith/referral-lifecycle';
import { uuidv7 } from 'uuidv7';
import { Consent } from '../people/consent.entity.js';
import { coveringConsent, ownConsent } from '../people/consent.service.js';
import type { WithdrawConsentArgs } from '../people/person.inputs.js';
import { mayRegisterPeople } from '../people/person.policy.js';
import { today } from '../platform/clock.js';
import { forbidden, KithError } from '../platform/errors.js';
import { announce } from '../platform/outbox/announce.js';
import { invalid, type InvalidInput } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { Referral } from './referral.entity.js';
import { TransitionNotAllowed } from './referral.problems.js';
import { loadReferral, saveReferral } from './stored-referral.js';
import { worklistPlace } from './worklist-place.js';

/**
 * The person takes consent back: what rests on it is revoked at once, and each referral it touches asks its sender to
 * talk to the person. The referrals themselves go on until somebody withdraws them.
 */
export async function withdrawConsent(
  unit: Unit,
  { consentId, reason }: WithdrawConsentArgs,
): Promise<string | InvalidInput> {
  if (!mayRegisterPeople(unit.member)) throw forbidden();
  const consent = await ownConsent(unit, consentId);
  if (consent.decision === 'WITHDRAWN' || consent.decision === 'REFUSED') {
    return invalid('consentId', 'This entry is no consent that could be withdrawn.');
  }
  await unit.insert(Consent, {
    ...consent,
    id: uuidv7(),
    decision: 'WITHDRAWN',
    reason: reason?.trim() || null,
    recordedAt: unit.now(),
    recordedByName: unit.member.name,
    expiresOn: null,
  });
  unit.people.add(consent.personId);
  const touched = await unit.query<{ id: string }>('select revoke_consent as id from kith.revoke_consent($1, $2)', [
    consentId,
    unit.now(),
  ]);
  for (const { id } of touched) {
    const referral = await loadReferral(unit, id);
    const place = worklistPlace(referral.state, 'CONSENT_WITHDRAWN', referral.dueOn, today(unit.clock));
    if (!(await saveReferral(unit, referral, { senderAction: 'CONSENT_WITHDRAWN', ...place }))) {
      throw new KithError('CONFLICT', 'Somebody changed one of the referrals at the same moment. Please try again.');
    }
    await announce(unit, 'referral.consentWithdrawn', id);
  }
  return consent.personId;
}

/** A new consent gives the receiver back what the referral's state allows; without one the referral has to be withdrawn. */
export async function restoreAccess(unit: Unit, referral: Referral): Promise<TransitionNotAllowed | undefined> {
  if (!(await coveringConsent(unit, referral.personId!, referral.receiverId!))) {
    return new TransitionNotAllowed('Withdraw the referral, or record a new consent first.', referral.state);
  }
  const level = holdsPlace(referral.state) ? 'FULL' : 'LIMITED';
  await unit.query('select kith.set_referral_grant($1, $2, null, null, $3, $4)', [
    referral.id,
    level,
    uuidv7(),
    unit.now(),
  ]);
  return undefined;
}
