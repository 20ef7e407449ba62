import type { ClockKind } from './states.js';

/** The figures a service or team starts with. Days are working days unless the name says otherwise. */
export const clockDefaults = {
  responseWorkingDays: 10,
  urgentResponseWorkingDays: 2,
  replyWorkingDays: 5,
  firstContactWorkingDays: 5,
  progressUpdateWorkingDays: 20,
  nudgesAtPercent: [50, 80],
  escalateAtPercent: 100,
  expireAfterOverdueWorkingDays: 5,
  unacceptHours: 24,
  reopenDays: 28,
} as const;

/** The figures as a service or team may set them. */
export type ClockFigures = {
  readonly [Name in keyof typeof clockDefaults]: Name extends 'nudgesAtPercent' ? readonly number[] : number;
};

/** How far a clock has run. EXPIRED is acted on only where the table lets a referral expire. */
export type ClockStage = 'ON_TIME' | 'NUDGED' | 'NUDGED_AGAIN' | 'ESCALATED' | 'EXPIRED';

/** A time during which a clock stood still, as dates; without an end it still does. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** Working days from one date to another, as `@kith/nhs` counts them. */
export type CountWorkingDays = (from: string, to: string) => number;

const hour = 60 * 60 * 1000;

/** The working days a clock allows, or null where a person names the date (waiting list, hold). */
export function workingDaysAllowed(
  kind: ClockKind,
  urgent = false,
  figures: ClockFigures = clockDefaults,
): number | null {
  switch (kind) {
    case 'RESPONSE_DUE':
      return urgent ? figures.urgentResponseWorkingDays : figures.responseWorkingDays;
    case 'REPLY_DUE':
      return figures.replyWorkingDays;
    case 'FIRST_CONTACT_DUE':
      return figures.firstContactWorkingDays;
    case 'PROGRESS_UPDATE_DUE':
      return figures.progressUpdateWorkingDays;
    case 'WAITLIST_REVIEW_DUE':
    case 'HOLD_REVIEW_DUE':
      return null;
  }
}

/** The working days a clock has run on a date, without its pauses. Pauses must not overlap. */
export function workingDaysUsed(
  startedOn: string,
  today: string,
  pauses: readonly Pause[],
  count: CountWorkingDays,
): number {
  const paused = pauses.map(({ from, to }) => {
    const start = from > startedOn ? from : startedOn;
    const end = to !== null && to < today ? to : today;
    return end > start ? count(start, end) : 0;
  });
  return count(startedOn, today) - paused.reduce((sum, days) => sum + days, 0);
}

/** How far a clock has run that allows `allowed` working days and has used `used`. A stage begins on its day. */
export function clockStage(used: number, allowed: number, figures: ClockFigures = clockDefaults): ClockStage {
  if (used >= allowed + figures.expireAfterOverdueWorkingDays) return 'EXPIRED';
  const percent = allowed === 0 ? figures.escalateAtPercent : (used * 100) / allowed;
  if (percent >= figures.escalateAtPercent) return 'ESCALATED';
  const nudges = figures.nudgesAtPercent.filter((nudge) => percent >= nudge).length;
  if (nudges === 0) return 'ON_TIME';
  return nudges === 1 ? 'NUDGED' : 'NUDGED_AGAIN';
}

/** The working days after a clock's start on which it nudges, escalates and expires. */
export function clockSchedule(allowed: number, figures: ClockFigures = clockDefaults) {
  const day = (percent: number) => Math.ceil((allowed * percent) / 100);
  return {
    nudges: figures.nudgesAtPercent.map(day),
    escalate: day(figures.escalateAtPercent),
    expire: allowed + figures.expireAfterOverdueWorkingDays,
  };
}

/** The instant until which (not at which) accepting can be undone. */
export function unacceptUntil(acceptedAt: Date, figures: ClockFigures = clockDefaults): Date {
  return new Date(acceptedAt.getTime() + figures.unacceptHours * hour);
}

/** The instant until which (not at which) a closed referral can be reopened, and its receiver keeps its access. */
export function reopenUntil(closedAt: Date, figures: ClockFigures = clockDefaults): Date {
  return new Date(closedAt.getTime() + figures.reopenDays * 24 * hour);
}

/** Whether accepting can still be undone. */
export function mayUnaccept(acceptedAt: Date, now: Date, figures: ClockFigures = clockDefaults): boolean {
  return now < unacceptUntil(acceptedAt, figures);
}

/** Whether a closed referral can still be reopened. */
export function mayReopen(closedAt: Date, now: Date, figures: ClockFigures = clockDefaults): boolean {
  return now < reopenUntil(closedAt, figures);
}
