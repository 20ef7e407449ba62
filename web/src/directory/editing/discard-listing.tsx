import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';

const discard = graphql(`
  mutation DiscardListingDraft($id: ID!, $draftVersion: Int!, $idempotencyKey: String) {
    discardListingDraft(id: $id, draftVersion: $draftVersion, idempotencyKey: $idempotencyKey) {
      ...SavedListingDraft
      ... on Problem {
        message
      }
    }
  }
`);

interface DiscardListingProps {
  readonly id: string;
  readonly name: string;
  readonly draftVersion: number;
}

/** Throws away what was edited and not published. */
export function DiscardListing({ id, name, draftVersion }: DiscardListingProps) {
  const { sayDone } = useMessages();
  const discarding = useAction(discard, {
    onSuccess: () => sayDone(`The draft of ${name} is discarded`, `/services/${id}`),
  });
  return (
    <ActionGroup label="Discard the draft">
      <ActionPanel
        label="Discard the draft"
        consequence="What you changed and did not publish is lost. The listing stays as everybody sees it now."
        submitLabel="Yes, discard it"
        warning
        small
        errors={discarding.errors}
        busy={discarding.busy}
        onSubmit={() => void discarding.run({ id, draftVersion })}
      />
    </ActionGroup>
  );
}
