import type { Requirement } from './requirements.js';
import type { ReferralState } from './states.js';

/**
 * Who acts. SENDER and RECEIVER are organisations: any member whose role may refer, respectively receive.
 * MANAGER manages a party's link-worker team or practice. PERSON acts through a link. SYSTEM is the clock.
 */
export const Party = {
  SENDER: 'SENDER',
  RECEIVER: 'RECEIVER',
  MANAGER: 'MANAGER',
  PERSON: 'PERSON',
  SYSTEM: 'SYSTEM',
} as const;

/** Who acts, in relation to one referral. */
export type Party = (typeof Party)[keyof typeof Party];

/**
 * What a transition does to the receiver's access to the person: sets it to LIMITED or FULL, takes it away,
 * leaves it as it is (KEPT), or concerns nobody since the receiver never had any (NONE).
 * FULL_FOR_28_DAYS: the level held at closing stays until the referral can no longer be reopened; it is never raised.
 */
export type ReceiverAccess = 'LIMITED' | 'FULL' | 'REVOKED' | 'KEPT' | 'FULL_FOR_28_DAYS' | 'NONE';

/** One row of the table of transitions. */
export interface Transition {
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
  readonly by: readonly Party[];
  readonly requires: readonly Requirement[];
  readonly receiverAccess: ReceiverAccess;
  /** For a button: "Put on the waiting list". */
  readonly label: string;
  /** For a history, after who did it: "put the person on the waiting list". */
  readonly sentence: string;
  /** Said before acting. */
  readonly consequence: string;
}
