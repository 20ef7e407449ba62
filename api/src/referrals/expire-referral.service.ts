import { workingDaysBetween } from '@kith/nhs';
import { clockDefaults } from '@kith/referral-lifecycle';
import { today } from '../platform/clock.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { VersionedArgs } from '../platform/graph/mutation-args.js';
import { makeTransition, openForTransition, type TransitionProblem } from './make-transition.js';
import { Referral } from './referral.entity.js';
import { TransitionNotAllowed } from './referral.problems.js';

/**
 * The clock closes a referral that nobody answered. Only in a unit of the system; the sender is asked to find another
 * way. Problems: it is not overdue by as much as policy allows.
 */
export async function expireReferral(
  unit: Unit,
  { id, expectedVersion }: VersionedArgs,
): Promise<string | TransitionProblem> {
  const referral = await openForTransition(unit, id, expectedVersion, 'expire');
  if (!(referral instanceof Referral)) return referral;
  const overdue = referral.dueOn ? workingDaysBetween(referral.dueOn, today(unit.clock)) : 0;
  if (overdue < clockDefaults.expireAfterOverdueWorkingDays) {
    return new TransitionNotAllowed('It is not overdue for long enough.', referral.state);
  }
  return makeTransition(unit, referral, 'expire');
}
