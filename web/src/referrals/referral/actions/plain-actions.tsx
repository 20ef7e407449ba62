import type { TypedDocumentNode } from '@apollo/client';
import type { TransitionName } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';
import { useDone } from './use-done';

const promote = graphql(`
  mutation PromoteReferral($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    promoteReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const resume = graphql(`
  mutation ResumeReferral($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    resumeReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

interface PlainVariables {
  readonly id: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

interface PlainActionProps extends ActionProps {
  readonly name: TransitionName;
  readonly document: TypedDocumentNode<Record<string, unknown>, PlainVariables>;
  /** Said once it is done. */
  readonly done: string;
}

/** A transition that asks nothing but whether one means it. */
function PlainAction({ document, done, ...panel }: PlainActionProps) {
  const action = useAction(document, useDone(done));
  const { id, version: expectedVersion } = panel.target;
  return <TransitionPanel {...panel} action={action} onSubmit={() => void action.run({ id, expectedVersion })} />;
}

/** Somebody on the waiting list gets a place. */
export function PromoteAction(props: ActionProps) {
  const done = 'The person has a place. You see their full details now';
  return <PlainAction {...props} name="promote" document={promote} done={done} />;
}

/** Support goes on after a pause. */
export function ResumeAction(props: ActionProps) {
  return <PlainAction {...props} name="resume" document={resume} done="Support goes on" />;
}
