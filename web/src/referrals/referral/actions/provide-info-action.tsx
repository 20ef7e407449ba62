import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { useDone } from './use-done';
import { WordsPanel } from './words-panel';

const provideInfo = graphql(`
  mutation ProvideReferralInfo($id: ID!, $expectedVersion: Int!, $message: String!, $idempotencyKey: String) {
    provideReferralInfo(
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

/** The sender answers the receiver's question. */
export function ProvideInfoAction({ target, main }: ActionProps) {
  const answering = useAction(provideInfo, useDone(`Your answer is on its way to ${target.receiverName}`));
  return (
    <WordsPanel
      name="provideInfo"
      target={target}
      main={main}
      action={answering}
      field="message"
      label="Your answer"
      hint={`${target.receiverName} reads this before it decides. Leave out what it need not know yet.`}
      missing="Write your answer"
      onSubmit={(message) => void answering.run({ id: target.id, expectedVersion: target.version, message })}
    />
  );
}
