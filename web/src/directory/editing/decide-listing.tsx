import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';
import { TextArea } from '../../ui/text-area';

const approve = graphql(`
  mutation ApproveListing($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    approveListing(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ... on Service {
        id
        name
        version
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

const sendBack = graphql(`
  mutation ReturnListing($id: ID!, $expectedVersion: Int!, $reason: String!, $idempotencyKey: String) {
    returnListing(id: $id, expectedVersion: $expectedVersion, reason: $reason, idempotencyKey: $idempotencyKey) {
      ... on Service {
        id
        name
        version
        listingProposal {
          proposedAt
        }
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

interface DecideListingProps {
  readonly service: { readonly id: string; readonly name: string; readonly version: number };
  readonly onDecided: () => void;
}

/** Approves what waits, or sends it back with a reason. */
export function DecideListing(props: DecideListingProps) {
  const { name, version } = props.service;
  return (
    <ActionGroup label={`Decide on ${name}`} key={version}>
      <Approve {...props} />
      <SendBack {...props} />
    </ActionGroup>
  );
}

function Approve({ service: { id, name, version: expectedVersion }, onDecided }: DecideListingProps) {
  const { sayDone } = useMessages();
  const approving = useAction(approve, {
    onSuccess: () => {
      sayDone(`The changes of ${name} are published`);
      onDecided();
    },
    onProblem: onDecided,
  });
  return (
    <ActionPanel
      main
      label="Approve"
      labelFor={`the changes of ${name}`}
      heading={`Approve the changes of ${name}?`}
      consequence="Everybody sees them at once."
      submitLabel="Approve and publish"
      small
      errors={approving.errors}
      busy={approving.busy}
      onSubmit={() => void approving.run({ id, expectedVersion })}
    />
  );
}

function SendBack({ service: { id, name, version: expectedVersion }, onDecided }: DecideListingProps) {
  const { sayDone } = useMessages();
  const returning = useAction(sendBack, {
    onSuccess: () => {
      sayDone(`The changes of ${name} are sent back`);
      onDecided();
    },
    onProblem: ({ __typename }) => __typename === 'ListingChanged' && onDecided(),
  });
  return (
    <ActionPanel
      label="Send back"
      labelFor={`the changes of ${name}`}
      heading={`Send the changes of ${name} back?`}
      consequence="The coordinators find them in their draft, with your reason. The listing stays as it is."
      submitLabel="Send them back"
      small
      errors={returning.errors}
      busy={returning.busy}
      onSubmit={(values) => {
        const reason = values.text('reason');
        const missing = { field: 'reason', message: 'Say why, so that the coordinator knows what to change' };
        if (!returning.errors.show(reason ? [] : [missing])) return;
        void returning.run({ id, expectedVersion, reason });
      }}
    >
      <TextArea name="reason" label="Why?" hint="The coordinators read it, with your name" rows={3} maxLength={1000} />
    </ActionPanel>
  );
}
