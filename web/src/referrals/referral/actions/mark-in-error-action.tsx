import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { useDone } from './use-done';
import { WordsPanel } from './words-panel';

const markInError = graphql(`
  mutation MarkReferralInError($id: ID!, $expectedVersion: Int!, $reason: String!, $idempotencyKey: String) {
    markReferralInError(id: $id, expectedVersion: $expectedVersion, reason: $reason, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** A manager says that the referral should never have been sent. */
export function MarkInErrorAction({ target, main }: ActionProps) {
  const marking = useAction(markInError, useDone('The referral is marked as entered in error'));
  return (
    <WordsPanel
      name="markInError"
      target={target}
      main={main}
      action={marking}
      field="reason"
      label="What was wrong?"
      hint="Both sides read this."
      missing="Say what was wrong"
      onSubmit={(reason) => void marking.run({ id: target.id, expectedVersion: target.version, reason })}
    />
  );
}
