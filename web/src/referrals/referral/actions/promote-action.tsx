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

/** Somebody on the waiting list gets a place. */
export function PromoteAction({ target, main }: ActionProps) {
  const offering = useAction(promote, useDone('The person has a place. You see their full details now'));
  return (
    <TransitionPanel
      name="promote"
      target={target}
      main={main}
      action={offering}
      onSubmit={() => void offering.run({ id: target.id, expectedVersion: target.version })}
    />
  );
}
