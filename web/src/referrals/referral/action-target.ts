import type { SenderAction } from '../../gql/graphql';
import type { Choice } from '../../ui/choice';

/** The referral an action is about, and what actions need to know of it. */
export interface ActionTarget {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly receiverName: string;
  readonly senderName: string;
  /** What the referral asks of its sender after it has ended or was interrupted. */
  readonly senderAction: SenderAction | null;
  /** Whether the person may still be seen, so that they can be referred again. */
  readonly personInView: boolean;
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
