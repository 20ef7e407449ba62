import { londonDate } from '@kith/nhs';

/** Where the program learns the time; tests and the demo loader bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar date in London as yyyy-mm-dd: what a due date is counted from. */
export const today = (clock: Clock) => londonDate(clock.now());
