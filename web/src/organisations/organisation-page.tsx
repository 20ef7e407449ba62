import { useParams } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { pagesOf } from '../app/navigation/navigation';
import { useMembership } from '../app/session/session';
import { graphql } from '../gql';
import { BackLink } from '../ui/back-link';
import { PageHeading } from '../ui/page-heading';
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
  const listsOrganisations = pagesOf(useMembership()).some(({ to }) => to === '/organisations');
  if (!page.data) return <QueryState query={page} />;
  const { organisation } = page.data;
  return (
    <>
      {listsOrganisations && <BackLink to="/organisations">Organisations</BackLink>}
      <PageHeading caption={kindWords[organisation.kind]}>{organisation.name}</PageHeading>
      <OrganisationDetails organisation={organisation} />
      {organisation.kind === 'PRACTICE' && <LinkWorkerTeamSection organisation={organisation} />}
      <MembersSection organisation={organisation} />
      <InvitationsSection organisation={organisation} />
    </>
  );
}
