import type { Choice } from '../../ui/choice';

/** The referral an action is about, and what actions need to know of it. */
export interface ActionTarget {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly receiverName: string;
  readonly senderName: string;
  /** The other services of the receiver that take referrals. */
  readonly otherServices: readonly Choice[];
  /** Asks again how the referral stands, after somebody else was faster. */
  readonly reload: () => void;
}

export interface ActionProps {
  readonly target: ActionTarget;
  /** The usual next step. */
  readonly main: boolean;
}
