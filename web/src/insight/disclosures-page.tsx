import { useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import type { DisclosuresPageQuery } from '../gql/graphql';
import { DateTimeText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Pager } from '../ui/pager';
import { Worklist } from '../ui/worklist';

const pageQuery = graphql(`
  query DisclosuresPage($after: String) {
    disclosureReceipts(first: 25, after: $after) {
      edges {
        node {
          id
          sentAt
          sender {
            id
            name
          }
          recipient {
            id
            name
          }
          beforeAccepting {
            label
          }
          afterAccepting {
            label
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

type Receipt = DisclosuresPageQuery['disclosureReceipts']['edges'][number]['node'];
const noFields = {};

const labelsOf = (lines: readonly { readonly label: string }[]) => lines.map(({ label }) => label).join(', ');

/** What was disclosed to whom: which kinds of data, never the data themselves. */
export function DisclosuresPage() {
  const { after } = useAddressState(noFields);
  const page = usePageQuery(pageQuery, { after });
  return (
    <>
      <PageHeading>Disclosures</PageHeading>
      <p>What each sender let the recipient see, the latest first. Here stand the kinds of data, not the data.</p>
      {page.data ? <Receipts page={page.data} stale={page.stale} /> : <QueryState query={page} below />}
    </>
  );
}

function Receipts({ page, stale }: { readonly page: DisclosuresPageQuery; readonly stale: boolean }) {
  const { edges, pageInfo } = page.disclosureReceipts;
  if (edges.length === 0) return <EmptyState>Disclosures appear here once a referral has been sent.</EmptyState>;
  return (
    <>
      <Worklist<Receipt>
        caption="Disclosures"
        captionHidden
        rows={edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          { heading: 'Sent', cell: ({ sentAt }) => <DateTimeText at={sentAt} /> },
          { heading: 'From', cell: ({ sender }) => sender.name },
          { heading: 'To', cell: ({ recipient }) => recipient.name },
          { heading: 'Seen before accepting', cell: ({ beforeAccepting }) => labelsOf(beforeAccepting) },
          { heading: 'Seen after accepting', cell: ({ afterAccepting }) => labelsOf(afterAccepting) },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}
