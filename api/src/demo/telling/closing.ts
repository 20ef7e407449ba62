import type { ReferralOutcome, UnsuccessfulReason, WithdrawReason } from '@kith/referral-lifecycle';
import {
  closeReferralUnsuccessful,
  completeReferral,
  discardReferral,
  markReferralInError,
  reopenReferral,
  withdrawReferral,
} from '../../referrals/close-referral.service.js';
import { acknowledgeReferral } from '../../referrals/acknowledge-referral.service.js';
import { withdrawConsent } from '../../referrals/withdraw-consent.service.js';
import type { Doer, Step } from './story.js';

const step = (ago: number, by: Doer, operation: string, run: Step['run']): Step => ({
  ago,
  by,
  operation,
  moves: true,
  run,
});

export const completed = (ago: number, outcome: ReferralOutcome, sessionsAttended: number, note?: string): Step =>
  step(ago, 'RECEIVER', 'completeReferral', (unit, { versioned, say }) =>
    completeReferral(unit, { ...versioned, outcome, sessionsAttended, note: note ?? say('finishing') }),
  );

export const closed = (ago: number, reason: UnsuccessfulReason, note?: string): Step =>
  step(ago, 'RECEIVER', 'closeReferralUnsuccessful', (unit, { versioned }) =>
    closeReferralUnsuccessful(unit, { ...versioned, reason, note }),
  );

export const reopened = (ago: number, reason: string): Step =>
  step(ago, 'RECEIVER', 'reopenReferral', (unit, { versioned }) => reopenReferral(unit, { ...versioned, reason }));

export const withdrawn = (ago: number, reason: WithdrawReason, note?: string): Step =>
  step(ago, 'SENDER', 'withdrawReferral', (unit, { versioned }) =>
    withdrawReferral(unit, { ...versioned, reason, note }),
  );

/** The sender has read how it ended, or found another way. */
export const acknowledged = (ago: number): Step =>
  step(ago, 'SENDER', 'acknowledgeReferral', (unit, { versioned }) => acknowledgeReferral(unit, versioned));

export const discarded = (ago: number): Step =>
  step(ago, 'SENDER', 'discardReferral', (unit, { versioned }) => discardReferral(unit, versioned));

export const markedInError = (ago: number, reason: string): Step =>
  step(ago, 'SENDING_MANAGER', 'markReferralInError', (unit, { versioned }) =>
    markReferralInError(unit, { ...versioned, reason }),
  );

/** The person takes back the consent the referral rests on; the referral itself goes on until somebody withdraws it. */
export const consentTakenBack = (ago: number, reason: string): Step =>
  step(ago, 'SENDER', 'withdrawConsent', async (unit, { referralId }) => {
    const [receipt] = await unit.query<{ consent_id: string }>(
      'select consent_id from disclosure_receipt where referral_id = $1',
      [referralId],
    );
    return withdrawConsent(unit, { consentId: receipt!.consent_id, reason });
  });
