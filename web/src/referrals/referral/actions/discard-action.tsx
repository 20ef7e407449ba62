import { firstPageOf } from '../../../app/navigation/navigation';
import { useAction } from '../../../app/client/use-action';
import { useMessages } from '../../../app/layout/messages';
import { useMembership } from '../../../app/session/session';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';

const discard = graphql(`
  mutation DiscardReferral($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    discardReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ... on Referral {
        id
        version
        state
      }
      ...TransitionProblem
    }
  }
`);

/** Throws a draft away. */
export function DiscardAction({ target, main }: ActionProps) {
  const { role } = useMembership();
  const { sayDone } = useMessages();
  const discarding = useAction(discard, {
    onSuccess: () => sayDone('The draft is discarded', firstPageOf(role)),
  });
  return (
    <TransitionPanel
      name="discard"
      target={target}
      main={main}
      action={discarding}
      onSubmit={() => void discarding.run({ id: target.id, expectedVersion: target.version })}
    />
  );
}
