import { useLocation } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { roleWords } from '../app/session/role-words';
import { useSession } from '../app/session/session';
import { graphql } from '../gql';
import { DateText } from '../ui/date-text';
import { PageHeading } from '../ui/page-heading';
import { AcceptInvitation } from './accept-invitation';

const pageQuery = graphql(`
  query InvitationPage($token: String!) {
    invitation(token: $token) {
      organisationName
      role
      email
      expiresAt
      accountExists
    }
  }
`);

/** Where an invitation link leads. Its token stands in the fragment, which no server and no log sees. */
export function InvitationPage() {
  const token = decodeURIComponent(useLocation().hash.slice(1));
  const page = usePageQuery(pageQuery, { token }, { skip: token === '' });
  const { viewer } = useSession();
  if (token === '') return <UnusableInvitation />;
  if (!page.data) return <QueryState query={page} />;
  const { invitation } = page.data;
  if (!invitation) return <UnusableInvitation />;
  return (
    <div className="kith-narrow">
      <PageHeading>{`Join ${invitation.organisationName}`}</PageHeading>
      <p>
        You are invited as <strong>{roleWords[invitation.role].toLowerCase()}</strong>, with the e-mail address{' '}
        <strong>{invitation.email}</strong>. The invitation is valid until <DateText date={invitation.expiresAt} />.
      </p>
      {viewer && viewer.email !== invitation.email && (
        <p>
          You are signed in as {viewer.email}. Accepting adds the membership to the account of {invitation.email}, not
          to this one.
        </p>
      )}
      <AcceptInvitation token={token} email={invitation.email} accountExists={invitation.accountExists} />
    </div>
  );
}

function UnusableInvitation() {
  return (
    <div className="kith-narrow">
      <PageHeading>This invitation cannot be used</PageHeading>
      <p>It may have been used already, withdrawn, or be too old, or the link was not copied as a whole.</p>
      <p>Ask the person who sent it to you for a new one.</p>
    </div>
  );
}
