import { useState } from 'react';
import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { roleWords } from '../app/session/role-words';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { InvitationsSectionFragment } from '../gql/graphql';
import { Button } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { Worklist } from '../ui/worklist';
import { type FreshInvitation, InviteMember } from './invite-member';

const invitationsSection = graphql(`
  fragment InvitationsSection on Organisation {
    id
    name
    kind
    viewerCanInvite
    invitations {
      id
      email
      role
      invitedAt
      expiresAt
    }
  }
`);

const revokeInvitation = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      ...InvitationsSection
      ... on Problem {
        message
      }
    }
  }
`);

type Row = InvitationsSectionFragment['invitations'][number];

/** Who has been invited, and inviting others. */
export function InvitationsSection(props: { readonly organisation: FragmentType<typeof invitationsSection> }) {
  const { id, name, kind, viewerCanInvite, invitations } = getFragmentData(invitationsSection, props.organisation);
  const [fresh, setFresh] = useState<FreshInvitation | null>(null);
  return (
    <Section heading="Invitations">
      {fresh && <FreshLink invitation={fresh} organisationName={name} />}
      {viewerCanInvite && (
        <InviteMember key={fresh?.id} organisationId={id} organisationName={name} kind={kind} onInvited={setFresh} />
      )}
      {invitations.length === 0 ? (
        <EmptyState>Invitations that wait for an answer appear here.</EmptyState>
      ) : (
        <Worklist
          caption={`Invitations to ${name}`}
          captionHidden
          rows={invitations}
          rowKey={(row) => row.id}
          columns={[
            { heading: 'E-mail', cell: ({ email }) => email },
            { heading: 'Role', cell: ({ role }) => roleWords[role] },
            { heading: 'Invited', cell: ({ invitedAt }) => <DateText date={invitedAt} /> },
            { heading: 'Valid until', cell: ({ expiresAt }) => <DateText date={expiresAt} /> },
            { heading: 'Action', headingHidden: true, cell: (row) => viewerCanInvite && <Revoke invitation={row} /> },
          ]}
        />
      )}
    </Section>
  );
}

interface FreshLinkProps {
  readonly invitation: FreshInvitation;
  readonly organisationName: string;
}

function FreshLink({ invitation: { email, link, expiresAt }, organisationName }: FreshLinkProps) {
  return (
    <Notice title="Pass this on">
      <p>
        Send this link to {email}, and to nobody else: whoever opens it can join {organisationName}. It is shown only
        now, works once, and until <DateText date={expiresAt} />.
      </p>
      <CopyField label="Invitation link" value={new URL(link, window.location.origin).href} />
    </Notice>
  );
}

function Revoke({ invitation }: { readonly invitation: Row }) {
  const { sayDone } = useMessages();
  const revoking = useAction(revokeInvitation, {
    onSuccess: () => sayDone(`The invitation of ${invitation.email} is withdrawn`),
  });
  return (
    <>
      {revoking.errors.list.map(({ message }) => (
        <p key={message} role="alert" className="nhsuk-error-message">
          {message}
        </p>
      ))}
      <Button secondary small busy={revoking.busy} onClick={() => void revoking.run({ id: invitation.id })}>
        Withdraw<span className="nhsuk-u-visually-hidden"> the invitation of {invitation.email}</span>
      </Button>
    </>
  );
}
