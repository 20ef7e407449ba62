import { addDays, addWorkingDays, workingDaysBetween } from '@kith/nhs';
import { clockDefaults, referralStates, type ClockKind, type ReferralState } from '@kith/referral-lifecycle';
import type { UrgencyName } from './referral-codes.js';

export interface RunningClock {
  clock: ClockKind | null;
  dueOn: string | null;
  /** What is left of the response time while it is paused. */
  responseDaysLeft: number | null;
}

export interface ClockFacts {
  urgency: UrgencyName;
  /** Working days in which this service or team answers; null: the network's default. */
  responseWorkingDays: number | null;
  current: RunningClock;
  estimatedWaitWeeks?: number | null;
  reviewOn?: string | null;
}

function responseDays(facts: ClockFacts): number {
  if (facts.current.responseDaysLeft !== null) return facts.current.responseDaysLeft;
  if (facts.urgency === 'URGENT') return clockDefaults.urgentResponseWorkingDays;
  return facts.responseWorkingDays ?? clockDefaults.responseWorkingDays;
}

/** A paused response clock keeps what was left of it, at least a day, so that an answer is never due before it can be read. */
function pausedResponse({ current }: ClockFacts, today: string): number | null {
  if (current.clock !== 'RESPONSE_DUE' || !current.dueOn) return current.responseDaysLeft;
  return Math.max(1, workingDaysBetween(today, current.dueOn));
}

/** The clock that runs once a referral has come to `state` on `today`. */
export function clockAfter(state: ReferralState, facts: ClockFacts, today: string): RunningClock {
  const clock = referralStates[state].clock;
  const dueOn = clock && dueDate(clock, facts, today);
  return { clock, dueOn, responseDaysLeft: clock === 'RESPONSE_DUE' ? null : pausedResponse(facts, today) };
}

function dueDate(clock: ClockKind, facts: ClockFacts, today: string): string {
  switch (clock) {
    case 'RESPONSE_DUE':
      return addWorkingDays(today, responseDays(facts));
    case 'REPLY_DUE':
      return addWorkingDays(today, clockDefaults.replyWorkingDays);
    case 'FIRST_CONTACT_DUE':
      return addWorkingDays(today, clockDefaults.firstContactWorkingDays);
    case 'PROGRESS_UPDATE_DUE':
      return addWorkingDays(today, clockDefaults.progressUpdateWorkingDays);
    case 'WAITLIST_REVIEW_DUE':
      return addWorkingDays(addDays(today, (facts.estimatedWaitWeeks ?? 1) * 7 - 1), 1);
    case 'HOLD_REVIEW_DUE':
      return facts.reviewOn ?? addWorkingDays(today, clockDefaults.progressUpdateWorkingDays);
  }
}
