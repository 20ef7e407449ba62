import { transitions } from '@kith/referral-lifecycle';
import type { SavedDraftFragment } from '../../gql/graphql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';
import { useDiscard } from '../use-discard';

/** Throws the draft away, after a plain warning. */
export function DiscardDraft({ draft }: { readonly draft: SavedDraftFragment }) {
  const discarding = useDiscard();
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
