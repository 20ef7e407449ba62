import { clockDefaults } from './clocks.js';
import { type TransitionName, transitions } from './transitions.js';

/** How much of a person an organisation sees. */
export type AccessLevel = 'LIMITED' | 'FULL';

/** What the receiver may see after a transition; `forDays` is null unless the access ends by itself. */
export interface AccessAfter {
  readonly level: AccessLevel | null;
  readonly forDays: number | null;
}

/** The receiver's access after a transition, given the level it held before. */
export function receiverAccessAfter(name: TransitionName, before: AccessLevel | null): AccessAfter {
  const effect = transitions[name].receiverAccess;
  switch (effect) {
    case 'LIMITED':
    case 'FULL':
      return { level: effect, forDays: null };
    case 'REVOKED':
    case 'NONE':
      return { level: null, forDays: null };
    case 'KEPT':
      return { level: before, forDays: null };
    case 'FULL_FOR_28_DAYS':
      // Closing from the waiting list must not show a team what it was never entitled to see: the level is only kept.
      return { level: before, forDays: before === null ? null : clockDefaults.reopenDays };
  }
}
