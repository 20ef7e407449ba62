import type { ReferralState } from './states.js';
import type { Party } from './transition.js';
import { type TransitionName, transitionNames, transitions } from './transitions.js';

/** Whose answer a referral waits for. */
export type Turn = 'SENDER' | 'RECEIVER' | 'NOBODY';

/** What can happen next to a referral in this state, or what this party can do next; the usual step first. */
export function transitionsFrom(state: ReferralState, party?: Party): readonly TransitionName[] {
  return transitionNames.filter((name) => {
    const { from, by } = transitions[name];
    return from.includes(state) && (party === undefined || by.includes(party));
  });
}

/** Whether the table lets this party make this transition from this state; requirements come on top. */
export function canTransition(name: TransitionName, state: ReferralState, party: Party): boolean {
  const { from, by } = transitions[name];
  return from.includes(state) && by.includes(party);
}

/** The state a transition leads to. */
export function nextState(name: TransitionName): ReferralState {
  return transitions[name].to;
}

// Once a referral is closed, what is left to do (find an alternative, say) is a task of its own, not a turn.
const turns: Readonly<Record<ReferralState, Turn>> = {
  DRAFT: 'SENDER',
  SENT: 'RECEIVER',
  INFO_REQUESTED: 'SENDER',
  ACCEPTED: 'RECEIVER',
  WAITLISTED: 'RECEIVER',
  IN_PROGRESS: 'RECEIVER',
  ON_HOLD: 'RECEIVER',
  COMPLETED: 'NOBODY',
  NOT_COMPLETED: 'NOBODY',
  DECLINED: 'NOBODY',
  WITHDRAWN: 'NOBODY',
  EXPIRED: 'NOBODY',
  ENTERED_IN_ERROR: 'NOBODY',
};

/** Who has the next move, and so whose clock is running. */
export function whoseTurn(state: ReferralState): Turn {
  return turns[state];
}

/** Whether a referral in this state occupies a place at its service. */
export function holdsPlace(state: ReferralState): boolean {
  return state === 'ACCEPTED' || state === 'IN_PROGRESS' || state === 'ON_HOLD';
}

/** How many places a service gives away (1), gets back (-1) or neither (0) when a referral moves. */
export function placesTaken(from: ReferralState, to: ReferralState): -1 | 0 | 1 {
  if (holdsPlace(from) === holdsPlace(to)) return 0;
  return holdsPlace(to) ? 1 : -1;
}
