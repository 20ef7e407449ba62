import { type Action, useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { firstPageOf } from '../app/navigation/navigation';
import { useMembership } from '../app/session/session';
import { graphql } from '../gql';
import type { DiscardReferralMutation, DiscardReferralMutationVariables } from '../gql/graphql';

/** Throws a draft away. */
export const discardReferral = graphql(`
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

/** Throws a draft away, and goes back to where the work is. */
export function useDiscard(): Action<DiscardReferralMutation, DiscardReferralMutationVariables> {
  const { sayDone } = useMessages();
  const { role } = useMembership();
  return useAction(discardReferral, { onSuccess: () => sayDone('The draft is discarded', firstPageOf(role)) });
}
