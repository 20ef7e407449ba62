import { unsuccessfulReasonLabels } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { ReasonPanel } from './reason-panel';
import { useDone } from './use-done';

const closeUnsuccessful = graphql(`
  mutation CloseReferralUnsuccessful(
    $id: ID!
    $expectedVersion: Int!
    $reason: UnsuccessfulReason!
    $note: String
    $idempotencyKey: String
  ) {
    closeReferralUnsuccessful(
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

/** Support ends without having been completed. */
export function CloseUnsuccessfulAction({ target, main }: ActionProps) {
  const closing = useAction(closeUnsuccessful, useDone(`The referral is closed, and ${target.senderName} is told why`));
  return (
    <ReasonPanel
      name="closeUnsuccessful"
      target={target}
      main={main}
      action={closing}
      labels={unsuccessfulReasonLabels}
      legend="Why does it end?"
      noteHint={`${target.senderName} reads this. Needed with “${unsuccessfulReasonLabels.OTHER}”.`}
      onSubmit={(reason, note) => void closing.run({ id: target.id, expectedVersion: target.version, reason, note })}
    />
  );
}
