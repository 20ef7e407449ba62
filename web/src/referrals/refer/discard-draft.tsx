import { transitions } from '@kith/referral-lifecycle';
import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { firstPageOf } from '../../app/navigation/navigation';
import { useMembership } from '../../app/session/session';
import { graphql } from '../../gql';
import type { SavedDraftFragment } from '../../gql/graphql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';

const discardReferral = graphql(`
  mutation DiscardDraft($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    discardReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ... on Referral {
        id
        version
        state
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

/** Throws the draft away, after a plain warning. */
export function DiscardDraft({ draft }: { readonly draft: SavedDraftFragment }) {
  const { sayDone } = useMessages();
  const { role } = useMembership();
  const discarding = useAction(discardReferral, {
    onSuccess: () => sayDone('The draft is discarded', firstPageOf(role)),
  });
  const { label, consequence } = transitions.discard;
  return (
    <ActionGroup label={label}>
      <ActionPanel
        label={label}
        consequence={consequence}
        submitLabel="Yes, discard it"
        warning
        small
        errors={discarding.errors}
        busy={discarding.busy}
        onSubmit={() => void discarding.run({ id: draft.id, expectedVersion: draft.version })}
      />
    </ActionGroup>
  );
}
