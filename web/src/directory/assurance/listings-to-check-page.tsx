import { Link } from 'react-router';
import { oneOf, useAddressState } from '../../app/address/use-address-state';
import { BulkBar, ChooseRow } from '../../app/bulk/bulk-bar';
import { useBulk } from '../../app/bulk/use-bulk';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { getFragmentData, graphql } from '../../gql';
import type { Assurance, ListingsToCheckPageQuery } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { TabLinks } from '../../ui/tab-links';
import { Worklist } from '../../ui/worklist';
import { EditorTabs } from '../editor-work/editor-tabs';
import { askWhetherRight, useAskingKeepers } from '../asking/ask-keepers';
import { assuranceWords } from './assurance-words';
import { ConfirmKeeper, confirmListing, listingAge } from './confirm-keeper';
import { WaysToAsk } from './ways-to-ask';

const pageQuery = graphql(`
  query ListingsToCheckPage($assurance: Assurance, $after: String) {
    editorWork {
      ...EditorTabs
    }
    listingsToCheck(assurance: $assurance, first: 25, after: $after) {
      edges {
        node {
          id
          name
          phone
          email
          viewerCanAskKeepers
          keepersAskedAt
          organisation {
            id
            name
          }
          ...ListingAge
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Listing = ListingsToCheckPageQuery['listingsToCheck']['edges'][number]['node'];
type Age = Exclude<Assurance, 'CURRENT'>;

const ages: readonly Age[] = ['DUE', 'STALE', 'HIDDEN'];
const tabs: readonly { readonly value: Age | null; readonly label: string }[] = [
  { value: null, label: 'All' },
  { value: 'DUE', label: 'To be asked' },
  { value: 'STALE', label: 'Out of date' },
  { value: 'HIDDEN', label: 'Not shown any more' },
];

const fields = { age: oneOf(ages, null) };

/** Listings that nobody has made sure of for long, the oldest first. */
export function ListingsToCheckPage() {
  const { state, after, linkTo } = useAddressState(fields);
  const page = usePageQuery(pageQuery, { assurance: state.age, after });
  return (
    <>
      <PageHeading>Listings to check</PageHeading>
      <EditorTabs work={page.data?.editorWork ?? null} current="toCheck" />
      <p>
        Nobody has confirmed these for three months or longer. Ask the organisation, and confirm what is still right.
      </p>
      <TabLinks
        label="Which listings"
        tabs={tabs.map(({ value, label }) => ({ label, to: linkTo({ age: value }), current: value === state.age }))}
      />
      {page.data ? (
        <Listings key={`${state.age} ${after ?? ''}`} page={page.data} stale={page.stale} onConfirmed={page.refetch} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface ListingsProps {
  readonly page: ListingsToCheckPageQuery;
  readonly stale: boolean;
  readonly onConfirmed: () => void;
}

function Listings({ page, stale, onConfirmed }: ListingsProps) {
  const { sayDone } = useMessages();
  const { edges, pageInfo } = page.listingsToCheck;
  const confirmed = (count: number) =>
    sayDone(`${count} ${count === 1 ? 'listing is' : 'listings are'} confirmed as of today`);
  const stillRight = { label: 'Still right', mutation: confirmListing, said: confirmed };
  const ask = useAskingKeepers(askWhetherRight, edges[0]?.node.viewerCanAskKeepers);
  const bulk = useBulk([stillRight, ...ask], onConfirmed);
  if (edges.length === 0)
    return <EmptyState>Nothing to check. Listings appear here three months after they were last confirmed.</EmptyState>;
  const rows = edges.map(({ node }) => node);
  return (
    <>
      <BulkBar bulk={bulk} rows={rows} />
      <Worklist<Listing>
        caption="Listings to check"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          {
            heading: 'Service',
            cell: (row) => (
              <ChooseRow bulk={bulk} row={row}>
                <Link to={`/services/${row.id}`}>{row.name}</Link>
              </ChooseRow>
            ),
          },
          {
            heading: 'Organisation',
            cell: ({ organisation }) => <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>,
          },
          { heading: 'How old', cell: (listing) => assuranceWords(getFragmentData(listingAge, listing)) },
          {
            heading: 'Ask',
            cell: ({ phone, email, keepersAskedAt }) => (
              <WaysToAsk phone={phone} email={email} askedAt={keepersAskedAt} />
            ),
          },
          { heading: 'What to do', headingHidden: true, cell: ({ id, name }) => <ConfirmKeeper id={id} name={name} /> },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}
