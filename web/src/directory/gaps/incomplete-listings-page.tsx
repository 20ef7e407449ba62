import { Link } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { IncompleteListingsPageQuery, ListingGap } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { Worklist } from '../../ui/worklist';
import { WaysToAsk } from '../assurance/ways-to-ask';
import { EditorTabs } from '../editor-work/editor-tabs';

const pageQuery = graphql(`
  query IncompleteListingsPage($after: String) {
    editorWork {
      ...EditorTabs
    }
    incompleteListings(first: 25, after: $after) {
      edges {
        node {
          serviceId
          missing
          service {
            id
            name
            phone
            email
            organisation {
              id
              name
              phone
              email
            }
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

type Gap = IncompleteListingsPageQuery['incompleteListings']['edges'][number]['node'];

const gapWords: Readonly<Record<ListingGap, string>> = {
  CONTACT: 'How to reach it',
  PLACE: 'Where it is, which area it serves, or that it is online or by phone',
  TIMES: 'When it is',
  NEEDS: 'What it helps with',
  DESCRIPTION: 'What it is',
};

const noFields = {};

/** Listings that do not say what people need before they are sent there. */
export function IncompleteListingsPage() {
  const { after } = useAddressState(noFields);
  const page = usePageQuery(pageQuery, { after });
  return (
    <>
      <PageHeading>Incomplete listings</PageHeading>
      <EditorTabs work={page.data?.editorWork ?? null} current="incomplete" />
      <p>What people need to know before they go, and these listings do not say. Ask the organisation, and add it.</p>
      {page.data ? <Gaps page={page.data} stale={page.stale} /> : <QueryState query={page} below />}
    </>
  );
}

function Gaps({ page, stale }: { readonly page: IncompleteListingsPageQuery; readonly stale: boolean }) {
  const { edges, pageInfo } = page.incompleteListings;
  if (edges.length === 0) return <EmptyState>Nothing is missing. Listings that lack something appear here.</EmptyState>;
  return (
    <>
      <Worklist<Gap>
        caption="Incomplete listings"
        captionHidden
        rows={edges.map(({ node }) => node)}
        rowKey={({ serviceId }) => serviceId}
        stale={stale}
        columns={[
          { heading: 'Service', cell: ({ service }) => <Link to={`/services/${service.id}`}>{service.name}</Link> },
          {
            heading: 'Organisation',
            cell: ({ service: { organisation } }) => (
              <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
            ),
          },
          { heading: 'What is missing', cell: ({ missing }) => missing.map((gap) => gapWords[gap]).join('; ') },
          {
            heading: 'Ask',
            cell: ({ service: { phone, email, organisation } }) => (
              <WaysToAsk phone={phone ?? organisation.phone} email={email ?? organisation.email} />
            ),
          },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}
