import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { useDone } from './use-done';
import { WordsPanel } from './words-panel';

const requestInfo = graphql(`
  mutation RequestReferralInfo($id: ID!, $expectedVersion: Int!, $message: String!, $idempotencyKey: String) {
    requestReferralInfo(
      id: $id
      expectedVersion: $expectedVersion
      message: $message
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** The receiver asks something before it decides. */
export function RequestInfoAction({ target, main }: ActionProps) {
  const asking = useAction(requestInfo, useDone(`Your question is on its way to ${target.senderName}`));
  return (
    <WordsPanel
      name="requestInfo"
      target={target}
      main={main}
      action={asking}
      field="message"
      label="Your question"
      hint={`${target.senderName} reads this and is asked to answer within 5 working days.`}
      missing="Write your question"
      onSubmit={(message) => void asking.run({ id: target.id, expectedVersion: target.version, message })}
    />
  );
}
