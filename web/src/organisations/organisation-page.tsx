import { useParams } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { pagesOf } from '../app/navigation/navigation';
import { useMembership } from '../app/session/session';
import { graphql } from '../gql';
import { BackLink } from '../ui/back-link';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { InvitationsSection } from './invitations-section';
import { kindWords } from './kind-words';
import { LinkWorkerTeamSection } from './link-worker-team-section';
import { MembersSection } from './members-section';
import { OrganisationDetails } from './organisation-details';

const pageQuery = graphql(`
  query OrganisationPage($id: ID!) {
    organisation(id: $id) {
      id
      name
      kind
      viewerCanInvite
      ...OrganisationDetails
      ...LinkWorkerTeamSection
      ...MembersSection
      ...InvitationsSection
    }
  }
`);

/** One organisation: its details, its link worker team, its members and invitations. */
export function OrganisationPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  const membership = useMembership();
  const listsOrganisations = pagesOf(membership).some(({ to }) => to === '/organisations');
  if (!page.data) return <QueryState query={page} />;
  const { organisation } = page.data;
  const isOwn = organisation.id === membership.organisation.id;
  return (
    <>
      {listsOrganisations && <BackLink to="/organisations">Organisations</BackLink>}
      <PageHeading caption={kindWords[organisation.kind]}>{organisation.name}</PageHeading>
      <OrganisationDetails organisation={organisation} />
      {organisation.kind === 'PRACTICE' && <LinkWorkerTeamSection organisation={organisation} />}
      {(isOwn || organisation.viewerCanInvite) && <MembersSection organisation={organisation} />}
      {organisation.viewerCanInvite && <InvitationsSection organisation={organisation} />}
      {isOwn && !organisation.viewerCanInvite && (
        <WhoRunsIt name={organisation.name} isTeam={organisation.kind === 'LINK_WORKER_TEAM'} />
      )}
    </>
  );
}

/** For members who do not manage it: who does, and what this page is for. */
function WhoRunsIt({ name, isTeam }: { readonly name: string; readonly isTeam: boolean }) {
  return (
    <Section heading={isTeam ? 'Who runs the team' : 'Who runs it'}>
      <p>
        {isTeam ? `The manager of ${name}` : `Whoever manages ${name} in Kith`} decides who joins and who leaves. Ask
        them if a colleague needs a way in, or has left.
      </p>
      <p>The details at the top of this page are what others see of you. Tell your manager if any of it is wrong.</p>
    </Section>
  );
}
