import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { useDone } from './use-done';
import { WordsPanel } from './words-panel';

const reopen = graphql(`
  mutation ReopenReferral($id: ID!, $expectedVersion: Int!, $reason: String!, $idempotencyKey: String) {
    reopenReferral(id: $id, expectedVersion: $expectedVersion, reason: $reason, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** Support goes on after all. */
export function ReopenAction({ target, main }: ActionProps) {
  const reopening = useAction(reopen, useDone('The referral is open again'));
  return (
    <WordsPanel
      name="reopen"
      target={target}
      main={main}
      action={reopening}
      field="reason"
      label="Why do you reopen it?"
      hint={`${target.senderName} reads this.`}
      missing="Say why you reopen it"
      onSubmit={(reason) => void reopening.run({ id: target.id, expectedVersion: target.version, reason })}
    />
  );
}
