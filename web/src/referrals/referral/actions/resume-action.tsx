import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';
import { useDone } from './use-done';

const resume = graphql(`
  mutation ResumeReferral($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    resumeReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** Support goes on after a pause. */
export function ResumeAction({ target, main }: ActionProps) {
  const resuming = useAction(resume, useDone('Support goes on'));
  return (
    <TransitionPanel
      name="resume"
      target={target}
      main={main}
      action={resuming}
      onSubmit={() => void resuming.run({ id: target.id, expectedVersion: target.version })}
    />
  );
}
