import type { DeclineReason } from '@kith/referral-lifecycle';
import {
  acceptReferral,
  declineReferral,
  promoteReferral,
  provideReferralInfo,
  requestReferralInfo,
  startReferral,
  waitlistReferral,
} from '../../referrals/answer-referral.service.js';
import { unacceptReferral } from '../../referrals/close-referral.service.js';
import { expireReferral } from '../../referrals/expire-referral.service.js';
import { redirectReferral } from '../../referrals/redirect-referral.service.js';
import type { Step } from './story.js';

type Telling = Pick<Step, 'operation' | 'run'>;

const byReceiver = (ago: number, telling: Telling): Step => ({ ago, by: 'RECEIVER', moves: true, ...telling });

export const accepted = (ago: number, message?: string): Step =>
  byReceiver(ago, {
    operation: 'acceptReferral',
    run: (unit, { versioned, say }) => acceptReferral(unit, { ...versioned, message: message ?? say('accepting') }),
  });

export const asked = (ago: number, message?: string): Step =>
  byReceiver(ago, {
    operation: 'requestReferralInfo',
    run: (unit, { versioned, say }) => requestReferralInfo(unit, { ...versioned, message: message ?? say('asking') }),
  });

export const answered = (ago: number, message: string): Step => ({
  ...byReceiver(ago, {
    operation: 'provideReferralInfo',
    run: (unit, { versioned }) => provideReferralInfo(unit, { ...versioned, message }),
  }),
  by: 'SENDER',
});

export const waitlisted = (ago: number, estimatedWaitWeeks: number, message?: string): Step =>
  byReceiver(ago, {
    operation: 'waitlistReferral',
    run: (unit, { versioned, say }) =>
      waitlistReferral(unit, { ...versioned, estimatedWaitWeeks, message: message ?? say('waiting') }),
  });

export const promoted = (ago: number): Step =>
  byReceiver(ago, { operation: 'promoteReferral', run: (unit, { versioned }) => promoteReferral(unit, versioned) });

export const declined = (ago: number, reason: DeclineReason, note: string): Step =>
  byReceiver(ago, {
    operation: 'declineReferral',
    run: (unit, { versioned }) => declineReferral(unit, { ...versioned, reason, note }),
  });

export const started = (ago: number): Step =>
  byReceiver(ago, {
    operation: 'startReferral',
    run: (unit, { versioned, past }) => startReferral(unit, { ...versioned, firstContactOn: past.date(ago) }),
  });

export const unaccepted = (ago: number, reason: string): Step =>
  byReceiver(ago, {
    operation: 'unacceptReferral',
    run: (unit, { versioned }) => unacceptReferral(unit, { ...versioned, reason }),
  });

/** Passed to another service of the same organisation, where it goes on as its child. */
export const redirected = (ago: number, service: string, note: string, ...child: Step[]): Step => ({
  ...byReceiver(ago, {
    operation: 'redirectReferral',
    run: (unit, { versioned, serviceId }) =>
      redirectReferral(unit, { ...versioned, targetServiceId: serviceId(service), note }),
  }),
  child,
});

export const expired = (ago: number): Step => ({
  ...byReceiver(ago, { operation: 'expireReferral', run: (unit, { versioned }) => expireReferral(unit, versioned) }),
  by: 'CLOCK',
});
