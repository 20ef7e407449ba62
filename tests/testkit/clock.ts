import type { Clock } from '@kith/api/platform/clock';

export interface TestClock extends Clock {
  /** Stands still at an instant, given as ISO 8601. */
  set(instant: string): void;
  /** Moves on from where it is. */
  pass(time: { days?: number; hours?: number; minutes?: number }): void;
  /** Shows the real time again. */
  reset(): void;
}

/** The program's clock in tests: the real time until a test says otherwise. */
export function testClock(): TestClock {
  let offset = 0;
  let fixed: number | undefined;
  return {
    now: () => new Date((fixed ?? Date.now()) + offset),
    set: (instant) => {
      fixed = Date.parse(instant);
      offset = 0;
    },
    pass: ({ days = 0, hours = 0, minutes = 0 }) => {
      offset += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
    reset: () => {
      fixed = undefined;
      offset = 0;
    },
  };
}
