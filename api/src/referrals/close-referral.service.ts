import { today } from '../platform/clock.js';
import { InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { VersionedArgs } from '../platform/graph/mutation-args.js';
import { eraseContent } from './draft-referral.service.js';
import { makeTransition, openForTransition, type TransitionProblem } from './make-transition.js';
import { Contact } from './referral-contact.entity.js';
import { Referral } from './referral.entity.js';
import { ContactAttemptsNeeded, ReferralChanged, TransitionNotAllowed } from './referral.problems.js';
import type {
  CloseUnsuccessfulArgs,
  CompleteReferralArgs,
  HoldReferralArgs,
  ReasonedArgs,
  WithdrawReferralArgs,
} from './transition.inputs.js';

type Closing = Promise<string | TransitionProblem | InvalidInput>;

/** Attempts on record before "could not reach the person" closes a referral. */
export const attemptsBeforeUncontactable = 3;

/** Pauses support until a date. */
export async function holdReferral(
  unit: Unit,
  { id, expectedVersion, reason, reviewOn, note }: HoldReferralArgs,
): Closing {
  const referral = await openForTransition(unit, id, expectedVersion, 'hold');
  if (!(referral instanceof Referral)) return referral;
  if (reviewOn < today(unit.clock)) return invalid('reviewOn', 'The day to look at it again must not be in the past.');
  if (reason === 'OTHER' && !note?.trim()) return invalid('note', 'Say what the reason is.');
  return makeTransition(unit, referral, 'hold', {
    set: { holdReason: reason, reviewOn },
    reasonCode: reason,
    message: note,
  });
}

/** Takes support up again. */
export async function resumeReferral(unit: Unit, { id, expectedVersion }: VersionedArgs): Closing {
  const referral = await openForTransition(unit, id, expectedVersion, 'resume');
  return referral instanceof Referral ? makeTransition(unit, referral, 'resume') : referral;
}

/** Ends support with its outcome, which the sender reads. */
export async function completeReferral(unit: Unit, args: CompleteReferralArgs): Closing {
  const referral = await openForTransition(unit, args.id, args.expectedVersion, 'complete');
  if (!(referral instanceof Referral)) return referral;
  const { outcome, sessionsAttended, note } = args;
  if (sessionsAttended < 0 || sessionsAttended > 500)
    return invalid('sessionsAttended', 'Enter the sessions attended, from 0 to 500.');
  if (outcome === 'OTHER' && !note?.trim()) return invalid('note', 'Say what the outcome was.');
  return makeTransition(unit, referral, 'complete', {
    set: { outcome, sessionsAttended },
    reasonCode: outcome,
    message: note,
  });
}

/** Ends support that did not come about. Problems: too few attempts on record to call somebody out of reach. */
export async function closeReferralUnsuccessful(
  unit: Unit,
  { id, expectedVersion, reason, note }: CloseUnsuccessfulArgs,
): Promise<string | TransitionProblem | InvalidInput | ContactAttemptsNeeded> {
  const referral = await openForTransition(unit, id, expectedVersion, 'closeUnsuccessful');
  if (!(referral instanceof Referral)) return referral;
  if (reason === 'OTHER' && !note?.trim()) return invalid('note', 'Say what the reason is.');
  if (reason === 'UNCONTACTABLE') {
    const recorded = await unit.manager.countBy(Contact, { referralId: id, reached: false });
    if (recorded < attemptsBeforeUncontactable) return new ContactAttemptsNeeded(recorded, attemptsBeforeUncontactable);
  }
  return makeTransition(unit, referral, 'closeUnsuccessful', {
    set: { unsuccessfulReason: reason },
    reasonCode: reason,
    message: note,
  });
}

/** The sender takes the request back; the receiver loses sight of the person. Does not cascade to onward referrals. */
export async function withdrawReferral(
  unit: Unit,
  { id, expectedVersion, reason, note }: WithdrawReferralArgs,
): Closing {
  const referral = await openForTransition(unit, id, expectedVersion, 'withdraw');
  if (!(referral instanceof Referral)) return referral;
  if (reason === 'OTHER' && !note?.trim()) return invalid('note', 'Say what the reason is.');
  return makeTransition(unit, referral, 'withdraw', {
    set: { withdrawReason: reason },
    reasonCode: reason,
    message: note,
  });
}

/** The receiver takes accepting back, within a day and before any contact. */
export async function unacceptReferral(unit: Unit, { id, expectedVersion, reason }: ReasonedArgs): Closing {
  const referral = await openForTransition(unit, id, expectedVersion, 'unaccept');
  if (!(referral instanceof Referral)) return referral;
  if (!reason.trim()) return invalid('reason', 'Say why you take accepting back.');
  if (await unit.manager.existsBy(Contact, { referralId: id })) {
    return new TransitionNotAllowed(
      'You have recorded contact with the person, so accepting cannot be undone. Close the referral instead.',
      referral.state,
    );
  }
  return makeTransition(unit, referral, 'unaccept', { set: { acceptedAt: null }, message: reason });
}

/** Support goes on after all, within 28 days. */
export async function reopenReferral(unit: Unit, { id, expectedVersion, reason }: ReasonedArgs): Closing {
  const referral = await openForTransition(unit, id, expectedVersion, 'reopen');
  if (!(referral instanceof Referral)) return referral;
  if (!reason.trim()) return invalid('reason', 'Say why you reopen it.');
  const set = { outcome: null, sessionsAttended: null, unsuccessfulReason: null };
  return makeTransition(unit, referral, 'reopen', { set, message: reason });
}

/** A manager says it should never have been sent. */
export async function markReferralInError(unit: Unit, { id, expectedVersion, reason }: ReasonedArgs): Closing {
  const referral = await openForTransition(unit, id, expectedVersion, 'markInError');
  if (!(referral instanceof Referral)) return referral;
  if (!reason.trim()) return invalid('reason', 'Say what was wrong.');
  return makeTransition(unit, referral, 'markInError', { message: reason });
}

/** Throws a draft away: what it said is erased, and whom it named is forgotten. */
export async function discardReferral(
  unit: Unit,
  { id, expectedVersion }: VersionedArgs,
): Promise<string | ReferralChanged | TransitionProblem> {
  const referral = await openForTransition(unit, id, expectedVersion, 'discard');
  if (!(referral instanceof Referral)) return referral;
  await eraseContent(unit, id);
  return makeTransition(unit, { ...referral, personId: null }, 'discard', {
    set: { personId: null, hasSensitiveNeeds: false },
  });
}
