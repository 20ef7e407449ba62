import { Link } from 'react-router';
import { oneOf, useAddressState } from '../../app/address/use-address-state';
import { BulkBar, ChooseRow } from '../../app/bulk/bulk-bar';
import { type Bulk, useBulk } from '../../app/bulk/use-bulk';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { IncompleteListingsPageQuery, ListingGap } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { TabLinks } from '../../ui/tab-links';
import { Worklist } from '../../ui/worklist';
import { askWhatIsMissing, useAskingKeepers } from '../asking/ask-keepers';
import { WaysToAsk } from '../assurance/ways-to-ask';
import { EditorTabs } from '../editor-work/editor-tabs';

const pageQuery = graphql(`
  query IncompleteListingsPage($missing: ListingGap, $after: String) {
    editorWork {
      ...EditorTabs
    }
    incompleteListings(missing: $missing, first: 25, after: $after) {
      edges {
        node {
          serviceId
          missing
          service {
            id
            name
            phone
            email
            viewerCanAskKeepers
            keepersAskedAt
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

const gaps: readonly ListingGap[] = ['CONTACT', 'PLACE', 'TIMES', 'NEEDS', 'DESCRIPTION'];
const tabWords: Readonly<Record<ListingGap, string>> = {
  CONTACT: 'Contact',
  PLACE: 'Place',
  TIMES: 'Times',
  NEEDS: 'Needs',
  DESCRIPTION: 'Description',
};

const fields = { missing: oneOf(gaps, null) };

/** Listings that do not say what people need before they are sent there. */
export function IncompleteListingsPage() {
  const { state, after, linkTo } = useAddressState(fields);
  const page = usePageQuery(pageQuery, { missing: state.missing, after });
  return (
    <>
      <PageHeading>Incomplete listings</PageHeading>
      <EditorTabs work={page.data?.editorWork ?? null} current="incomplete" />
      <p>What people need to know before they go, and these listings do not say. Ask the organisation, and add it.</p>
      <TabLinks
        label="What is missing"
        tabs={[null, ...gaps].map((missing) => ({
          label: missing ? tabWords[missing] : 'All',
          to: linkTo({ missing }),
          current: missing === state.missing,
        }))}
      />
      {page.data ? (
        <Gaps key={`${state.missing} ${after ?? ''}`} page={page.data} stale={page.stale} onAsked={page.refetch} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface GapsProps {
  readonly page: IncompleteListingsPageQuery;
  readonly stale: boolean;
  readonly onAsked: () => void;
}

function Gaps({ page, stale, onAsked }: GapsProps) {
  const { edges, pageInfo } = page.incompleteListings;
  const bulk = useBulk(useAskingKeepers(askWhatIsMissing, edges[0]?.node.service.viewerCanAskKeepers), onAsked);
  if (edges.length === 0)
    return <EmptyState>Nothing is missing here. Listings that lack something appear here.</EmptyState>;
  const rows = edges.map(({ node }) => node);
  return (
    <>
      {bulk.actions.length > 0 && <BulkBar bulk={bulk} rows={rows.map(({ service }) => service)} />}
      <Worklist<Gap>
        caption="Incomplete listings"
        captionHidden
        rows={rows}
        rowKey={({ serviceId }) => serviceId}
        stale={stale}
        columns={[
          {
            heading: 'Service',
            cell: ({ service }) => <Named service={service} bulk={bulk} />,
          },
          {
            heading: 'Organisation',
            cell: ({ service: { organisation } }) => (
              <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
            ),
          },
          { heading: 'What is missing', cell: ({ missing }) => missing.map((gap) => gapWords[gap]).join('; ') },
          {
            heading: 'Ask',
            cell: ({ service: { phone, email, organisation, keepersAskedAt } }) => (
              <WaysToAsk
                phone={phone ?? organisation.phone}
                email={email ?? organisation.email}
                askedAt={keepersAskedAt}
              />
            ),
          },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}

/** A service, which can be chosen where something can be done to several. */
function Named({ service, bulk }: { readonly service: Gap['service']; readonly bulk: Bulk }) {
  const link = <Link to={`/services/${service.id}`}>{service.name}</Link>;
  if (bulk.actions.length === 0) return link;
  return (
    <ChooseRow bulk={bulk} row={service}>
      {link}
    </ChooseRow>
  );
}
