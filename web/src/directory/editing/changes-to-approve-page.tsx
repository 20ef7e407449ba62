import { Link } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { ChangesToApprovePageQuery } from '../../gql/graphql';
import { DateText } from '../../ui/date-text';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { Section } from '../../ui/section';
import { EditorTabs } from '../editor-work/editor-tabs';
import { DecideListing } from './decide-listing';
import { Differences } from './differences';

const pageQuery = graphql(`
  query ChangesToApprovePage($after: String) {
    editorWork {
      ...EditorTabs
    }
    listingProposals(first: 10, after: $after) {
      edges {
        node {
          proposedAt
          proposedByName
          service {
            id
            name
            version
            organisation {
              id
              name
            }
          }
          differences {
            field
            ...ListingDifferenceFields
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Proposal = ChangesToApprovePageQuery['listingProposals']['edges'][number]['node'];
const noFields = {};

/** What coordinators changed and a directory editor has to look at, the oldest first. */
export function ChangesToApprovePage() {
  const { after } = useAddressState(noFields);
  const page = usePageQuery(pageQuery, { after });
  return (
    <>
      <PageHeading>Changes to approve</PageHeading>
      <EditorTabs work={page.data?.editorWork ?? null} current="toApprove" />
      <p>
        Names, ways to get in touch and to refer, and what keeps people out: coordinators have changed these, and they
        are shown once you approve them. The oldest stand first.
      </p>
      {page.data ? <Proposals page={page.data} onDecided={page.refetch} /> : <QueryState query={page} below />}
    </>
  );
}

interface ProposalsProps {
  readonly page: ChangesToApprovePageQuery;
  readonly onDecided: () => void;
}

function Proposals({ page, onDecided }: ProposalsProps) {
  const { edges, pageInfo } = page.listingProposals;
  if (edges.length === 0) {
    return <EmptyState>Nothing to approve. Changes of coordinators that you should see appear here.</EmptyState>;
  }
  return (
    <>
      {edges.map(({ node }) => (
        <OneProposal key={node.service.id} proposal={node} onDecided={onDecided} />
      ))}
      <Pager pageInfo={pageInfo} />
    </>
  );
}

function OneProposal({ proposal, onDecided }: { readonly proposal: Proposal; readonly onDecided: () => void }) {
  const { service, proposedByName, proposedAt, differences } = proposal;
  return (
    <Section heading={service.name}>
      <p>
        {proposedByName}, {service.organisation.name}, <DateText date={proposedAt} />.{' '}
        <Link to={`/services/${service.id}`}>See the listing of {service.name} as it stands</Link>
      </p>
      <Differences caption={`What changes of ${service.name}`} differences={differences} />
      <DecideListing service={service} onDecided={onDecided} />
    </Section>
  );
}
