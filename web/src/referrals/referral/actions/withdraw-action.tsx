import { withdrawReasonLabels } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { ReasonPanel } from './reason-panel';
import { useDone } from './use-done';

const withdraw = graphql(`
  mutation WithdrawReferral(
    $id: ID!
    $expectedVersion: Int!
    $reason: WithdrawReason!
    $note: String
    $idempotencyKey: String
  ) {
    withdrawReferral(
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

/** The sender takes the referral back. */
export function WithdrawAction({ target, main }: ActionProps) {
  const withdrawing = useAction(withdraw, useDone(`The referral is withdrawn, and ${target.receiverName} is told`));
  return (
    <ReasonPanel
      name="withdraw"
      target={target}
      main={main}
      action={withdrawing}
      labels={withdrawReasonLabels}
      legend="Why do you withdraw it?"
      noteHint={`${target.receiverName} is told. Needed with “${withdrawReasonLabels.OTHER}”.`}
      onSubmit={(reason, note) =>
        void withdrawing.run({ id: target.id, expectedVersion: target.version, reason, note })
      }
    />
  );
}
