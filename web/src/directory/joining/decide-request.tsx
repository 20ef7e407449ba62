import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { ClaimDeclineReason, SimilarOrganisation } from '../../gql/graphql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';
import { choicesOf } from '../../ui/choice';
import { InsetWarning } from '../../ui/notice';
import { Radios } from '../../ui/radios';
import { TextArea } from '../../ui/text-area';
import { declineReasonWords } from './claim-words';

export const claimDecision = graphql(`
  fragment ClaimDecision on OrganisationClaim {
    id
    state
    version
    organisation {
      id
      name
    }
    decidedAt
    decidedByName
    declineReason
    declineNote
    toldAt
    evidence
    viewerCanApprove
    viewerCanDecline
    viewerCanTakeBack
  }
`);

const approve = graphql(`
  mutation ApproveRequestToJoin($id: ID!, $expectedVersion: Int!, $organisationId: ID, $idempotencyKey: String) {
    approveRequestToJoin(
      id: $id
      expectedVersion: $expectedVersion
      organisationId: $organisationId
      idempotencyKey: $idempotencyKey
    ) {
      ...ClaimDecision
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

const decline = graphql(`
  mutation DeclineRequestToJoin(
    $id: ID!
    $expectedVersion: Int!
    $reason: ClaimDeclineReason!
    $note: String
    $idempotencyKey: String
  ) {
    declineRequestToJoin(
      id: $id
      expectedVersion: $expectedVersion
      reason: $reason
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ClaimDecision
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

interface DecideRequestProps {
  readonly request: FragmentType<typeof claimDecision>;
  readonly name: string;
  /** Organisations that the new one may be. */
  readonly similar: readonly Pick<SimilarOrganisation, 'id' | 'name' | 'outcode'>[];
  /** Called when somebody else was faster. */
  readonly onMeanwhile: () => void;
}

/** Lets whoever asked in, or declines. */
export function DecideRequest(props: DecideRequestProps) {
  const { version, viewerCanApprove } = getFragmentData(claimDecision, props.request);
  return (
    <>
      {viewerCanApprove ? (
        <p>
          Ring a number that you found yourself, and ask for them. Whoever you let in keeps the listings, and in time
          may be sent people.
        </p>
      ) : (
        <InsetWarning>
          <p>
            You cannot let them in: there may be people’s records. The coordinators of the organisation invite their
            colleagues; if all have gone, a system administrator does.
          </p>
        </InsetWarning>
      )}
      <ActionGroup label={`Decide on ${props.name}`} key={version}>
        {viewerCanApprove && <Approve {...props} />}
        <Decline {...props} />
      </ActionGroup>
    </>
  );
}

const asNew = 'NEW';

function Approve({ request, name, similar, onMeanwhile }: DecideRequestProps) {
  const { id, version: expectedVersion, organisation } = getFragmentData(claimDecision, request);
  const { sayDone } = useMessages();
  const approving = useAction(approve, {
    onSuccess: () => sayDone(`${name} is approved. The invitation is on its way`),
    onProblem: onMeanwhile,
  });
  const asks = !organisation && similar.length > 0;
  const listed = similar.map((each) => ({ value: each.id, label: `It is ${each.name}`, hint: each.outcode ?? '' }));
  return (
    <ActionPanel
      main
      label="Approve"
      heading={`Let them keep the listings of ${name}?`}
      consequence="They get an e-mail with an invitation as service coordinator, to the address they confirmed. You can take it back until they accept."
      submitLabel="Approve and invite them"
      errors={approving.errors}
      busy={approving.busy}
      onSubmit={(values) => {
        const which = values.text('organisationId');
        const missing = { field: 'organisationId', message: 'Say whether it is one of those that are listed' };
        if (!approving.errors.show(asks && which === '' ? [missing] : [])) return;
        void approving.run({ id, expectedVersion, ...(asks && which !== asNew && { organisationId: which }) });
      }}
    >
      {asks && (
        <Radios
          name="organisationId"
          legend="These are called alike. Is it one of them?"
          small
          choices={[...listed, { value: asNew, label: `No, ${name} is new` }]}
        />
      )}
    </ActionPanel>
  );
}

const reasons = Object.keys(declineReasonWords) as ClaimDeclineReason[];

function Decline({ request, name, onMeanwhile }: DecideRequestProps) {
  const { id, version: expectedVersion } = getFragmentData(claimDecision, request);
  const { sayDone } = useMessages();
  const declining = useAction(decline, {
    onSuccess: () => sayDone(`The request for ${name} is declined, and they are told why`),
    onProblem: ({ __typename }) => __typename === 'RequestDecided' && onMeanwhile(),
  });
  return (
    <ActionPanel
      label="Decline"
      heading={`Decline the request for ${name}?`}
      consequence="They get an e-mail with the reason, and may ask again."
      submitLabel="Decline and tell them"
      errors={declining.errors}
      busy={declining.busy}
      onSubmit={(values) => {
        const reason = values.choice('reason', reasons);
        const missing = { field: 'reason', message: 'Choose why' };
        if (reason === null) return void declining.errors.show([missing]);
        void declining.run({ id, expectedVersion, reason, note: values.optional('note') });
      }}
    >
      <Radios name="reason" legend="Why?" small choices={choicesOf(declineReasonWords)} />
      <TextArea name="note" label="A sentence more (optional)" hint="They read it" maxLength={500} rows={2} />
    </ActionPanel>
  );
}
