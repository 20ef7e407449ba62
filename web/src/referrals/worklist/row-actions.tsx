import { Link } from 'react-router';
import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { SenderAction } from '../../gql/graphql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';
import { Button, ButtonLink } from '../../ui/button';
import { senderActionWords } from '../sender-action-words';
import { mainActionOf } from './main-action';
import { personOf, type Row, rowName } from './worklist-row';

const acknowledgeReferral = graphql(`
  mutation AcknowledgeFromWorklist($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    acknowledgeReferral(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...WorklistRow
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

function Hidden({ children }: { readonly children: string }) {
  return <span className="nhsuk-u-visually-hidden"> {children}</span>;
}

/** What can be done with a row: its main action, and putting a task of the sender aside once it is done. */
export function RowActions({ row }: { readonly row: Row }) {
  const main = mainActionOf(row);
  return (
    <div className="kith-row-actions">
      <ButtonLink small secondary={main.label === 'Open' && !row.viewerCanAcknowledge} to={main.to}>
        {main.label}
        <Hidden>{rowName(row)}</Hidden>
      </ButtonLink>
      {row.viewerCanAcknowledge && row.senderAction && <Acknowledge row={row} task={row.senderAction} />}
    </div>
  );
}

/** Reading is done at a click; what may leave somebody without help is asked for once more. */
function Acknowledge({ row, task }: { readonly row: Row; readonly task: SenderAction }) {
  const { sayDone } = useMessages();
  const acknowledging = useAction(acknowledgeReferral, {
    refetch: ['WorklistPage'],
    onSuccess: () => sayDone(`${personOf(row)} is off your list. The referral is now under Done or Waiting on others`),
  });
  const { done, consequence, final } = senderActionWords[task];
  const submit = () => void acknowledging.run({ id: row.id, expectedVersion: row.version });
  if (task !== 'READ_OUTCOME') {
    return (
      <ActionGroup label={`What ${rowName(row)} asks of you`}>
        <ActionPanel
          label={done}
          labelFor={`: ${rowName(row)}`}
          heading="Mark as dealt with"
          consequence={consequence}
          submitLabel="Mark as dealt with"
          warning={final}
          small
          errors={acknowledging.errors}
          busy={acknowledging.busy}
          onSubmit={submit}
        />
      </ActionGroup>
    );
  }
  const problem = acknowledging.errors.list[0];
  return (
    <>
      <Button small secondary busy={acknowledging.busy} onClick={submit}>
        {done}
        <Hidden>{`: ${rowName(row)}`}</Hidden>
      </Button>
      {problem && (
        <span role="alert" className="nhsuk-error-message">
          {problem.message} <Link to={`/referrals/${row.id}`}>Open the referral</Link>
        </span>
      )}
    </>
  );
}
