import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { useDone } from './use-done';
import { WordsPanel } from './words-panel';

const unaccept = graphql(`
  mutation UnacceptReferral($id: ID!, $expectedVersion: Int!, $reason: String!, $idempotencyKey: String) {
    unacceptReferral(id: $id, expectedVersion: $expectedVersion, reason: $reason, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** The receiver takes accepting back. */
export function UnacceptAction({ target, main }: ActionProps) {
  const undoing = useAction(unaccept, useDone('Accepting is undone. The referral waits for your answer again'));
  return (
    <WordsPanel
      name="unaccept"
      target={target}
      main={main}
      action={undoing}
      field="reason"
      label="Why do you take it back?"
      hint={`${target.senderName} reads this.`}
      missing="Say why you take accepting back"
      onSubmit={(reason) => void undoing.run({ id: target.id, expectedVersion: target.version, reason })}
    />
  );
}
