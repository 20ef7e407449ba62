import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';

const restore = graphql(`
  mutation RestoreListing($id: ID!, $expectedVersion: Int!, $restored: Int!, $idempotencyKey: String) {
    restoreListing(id: $id, expectedVersion: $expectedVersion, restored: $restored, idempotencyKey: $idempotencyKey) {
      ... on Service {
        id
        version
        ...SavedListingDraft
        ...ServiceFacts
        listingProposal {
          proposedAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface RestoreListingProps {
  readonly service: { readonly id: string; readonly name: string; readonly version: number };
  readonly restored: number;
  /** Until when that version stood, in words. */
  readonly when: string;
  readonly onRestored: () => void;
}

/** Lets a listing say again what it said before a change. */
export function RestoreListing({ service: { id, name, version }, restored, when, onRestored }: RestoreListingProps) {
  const { sayDone } = useMessages();
  const restoring = useAction(restore, {
    onSuccess: ({ listingProposal }) => {
      const waits = listingProposal ? ' A directory editor is asked to approve the rest.' : '';
      sayDone(`${name} says again what version ${restored} said.${waits}`);
      onRestored();
    },
    onProblem: onRestored,
  });
  return (
    <ActionGroup label={`Version ${restored}`} key={version}>
      <ActionPanel
        label={`Restore version ${restored}`}
        heading={`Restore what it said until ${when}?`}
        consequence="All of the listing says again what it said then, later changes included. It stands here as a change of its own, so you can take it back."
        submitLabel="Yes, restore it"
        small
        errors={restoring.errors}
        busy={restoring.busy}
        onSubmit={() => void restoring.run({ id, expectedVersion: version, restored })}
      />
    </ActionGroup>
  );
}
