import { declineReasonLabels } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { ReasonPanel } from './reason-panel';
import { useDone } from './use-done';

const decline = graphql(`
  mutation DeclineReferral(
    $id: ID!
    $expectedVersion: Int!
    $reason: DeclineReason!
    $note: String
    $idempotencyKey: String
  ) {
    declineReferral(
      id: $id
      expectedVersion: $expectedVersion
      reason: $reason
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** The receiver says no and why. */
export function DeclineAction({ target, main }: ActionProps) {
  const declining = useAction(decline, useDone(`The referral is declined, and ${target.senderName} is told why`));
  return (
    <ReasonPanel
      name="decline"
      target={target}
      main={main}
      action={declining}
      labels={declineReasonLabels}
      legend="Why do you decline?"
      noteHint={`${target.senderName} reads this: what would help the person instead? Needed with “${declineReasonLabels.OTHER}”.`}
      onSubmit={(reason, note) => void declining.run({ id: target.id, expectedVersion: target.version, reason, note })}
    />
  );
}
