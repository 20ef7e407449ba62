import { today } from '../platform/clock.js';
import { InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { noteUnmetNeeds } from '../unmet/note-unmet-need.js';
import { makeTransition, openForTransition, type TransitionProblem } from './make-transition.js';
import { Referral } from './referral.entity.js';
import type {
  AcceptReferralArgs,
  DeclineReferralArgs,
  MessageArgs,
  StartReferralArgs,
  WaitlistReferralArgs,
} from './transition.inputs.js';
import { unmetByDeclining } from './unmet-referral.js';
import type { VersionedArgs } from '../platform/graph/mutation-args.js';

type Answer = Promise<string | TransitionProblem | InvalidInput>;

/** The receiver takes the person on, and a place with it. */
export async function acceptReferral(unit: Unit, { id, expectedVersion, message }: AcceptReferralArgs): Answer {
  const referral = await openForTransition(unit, id, expectedVersion, 'accept');
  return referral instanceof Referral ? makeTransition(unit, referral, 'accept', { message }) : referral;
}

/** The receiver asks the sender something before it decides. */
export async function requestReferralInfo(unit: Unit, { id, expectedVersion, message }: MessageArgs): Answer {
  const referral = await openForTransition(unit, id, expectedVersion, 'requestInfo');
  if (!(referral instanceof Referral)) return referral;
  if (!message.trim()) return invalid('message', 'Write your question.');
  return makeTransition(unit, referral, 'requestInfo', { message });
}

/** The sender answers the receiver's question. */
export async function provideReferralInfo(unit: Unit, { id, expectedVersion, message }: MessageArgs): Answer {
  const referral = await openForTransition(unit, id, expectedVersion, 'provideInfo');
  if (!(referral instanceof Referral)) return referral;
  if (!message.trim()) return invalid('message', 'Write your answer.');
  return makeTransition(unit, referral, 'provideInfo', { message });
}

/** The receiver puts the person on its waiting list. */
export async function waitlistReferral(unit: Unit, args: WaitlistReferralArgs): Answer {
  const referral = await openForTransition(unit, args.id, args.expectedVersion, 'waitlist');
  if (!(referral instanceof Referral)) return referral;
  const { estimatedWaitWeeks, message } = args;
  if (estimatedWaitWeeks < 1 || estimatedWaitWeeks > 104) {
    return invalid('estimatedWaitWeeks', 'Estimate the wait in weeks, from 1 to 104.');
  }
  return makeTransition(unit, referral, 'waitlist', { set: { estimatedWaitWeeks }, message });
}

/** Somebody leaves the waiting list for a place; the clock may do it too. */
export async function promoteReferral(unit: Unit, { id, expectedVersion }: VersionedArgs): Answer {
  const referral = await openForTransition(unit, id, expectedVersion, 'promote');
  return referral instanceof Referral ? makeTransition(unit, referral, 'promote') : referral;
}

/** The receiver says no and why; it loses sight of the person. */
export async function declineReferral(unit: Unit, { id, expectedVersion, reason, note }: DeclineReferralArgs): Answer {
  const referral = await openForTransition(unit, id, expectedVersion, 'decline');
  if (!(referral instanceof Referral)) return referral;
  if (reason === 'OTHER' && !note?.trim()) return invalid('note', 'Say what the reason is.');
  // Read before it loses sight of them.
  const unmet = await unmetByDeclining(unit, referral, reason);
  const declined = await makeTransition(unit, referral, 'decline', {
    set: { declineReason: reason },
    reasonCode: reason,
    message: note,
  });
  if (unmet && typeof declined === 'string') noteUnmetNeeds(unit, unmet);
  return declined;
}

/** Support begins with the first meeting. */
export async function startReferral(unit: Unit, { id, expectedVersion, firstContactOn }: StartReferralArgs): Answer {
  const referral = await openForTransition(unit, id, expectedVersion, 'start');
  if (!(referral instanceof Referral)) return referral;
  if (firstContactOn > today(unit.clock))
    return invalid('firstContactOn', 'The first contact must be today or in the past.');
  return makeTransition(unit, referral, 'start', { set: { firstContactOn } });
}
