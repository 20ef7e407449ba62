import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import { ActionPanel } from '../../../ui/action-panel';
import { senderActionWords } from '../../sender-action-words';
import type { ActionProps } from '../action-target';
import { ShowCurrentState } from '../transition-panel';
import { useDone } from './use-done';

const acknowledge = graphql(`
  mutation AcknowledgeReferral($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    acknowledgeReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** The sender says that it has dealt with what the referral asked of it. */
export function AcknowledgeAction({ target, main }: ActionProps) {
  const acknowledging = useAction(acknowledge, useDone('This is dealt with, and off your list'));
  if (!target.senderAction) return null;
  const { consequence, final } = senderActionWords[target.senderAction];
  return (
    <ActionPanel
      label="Mark as dealt with"
      consequence={consequence}
      submitLabel="Mark as dealt with"
      main={main}
      warning={final}
      errors={acknowledging.errors}
      busy={acknowledging.busy}
      onSubmit={() => void acknowledging.run({ id: target.id, expectedVersion: target.version })}
    >
      <ShowCurrentState problem={acknowledging.problem} reload={target.reload} />
    </ActionPanel>
  );
}
