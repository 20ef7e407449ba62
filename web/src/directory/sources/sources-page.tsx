import { Link } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { getFragmentData, graphql } from '../../gql';
import type { SourcesPageQuery } from '../../gql/graphql';
import { ButtonLink } from '../../ui/button';
import { DateTimeText } from '../../ui/date-text';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { Worklist } from '../../ui/worklist';
import { count, followedWords, readingWords } from './reading-words';
import { isReading, sourceReading, useOftenWhile } from './source-reading';

const pageQuery = graphql(`
  query SourcesPage($after: String) {
    feedSources(first: 25, after: $after) {
      edges {
        node {
          id
          name
          address
          daily
          nextRunAt
          ...SourceReading
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Source = SourcesPageQuery['feedSources']['edges'][number]['node'];
const noFields = {};

/** Where services come from beside the organisations themselves. */
export function SourcesPage() {
  const { after } = useAddressState(noFields);
  const [pollInterval, askAgain] = useOftenWhile();
  const page = usePageQuery(pageQuery, { after }, { pollInterval });
  const edges = page.data?.feedSources.edges ?? [];
  askAgain(edges.some(({ node }) => isReading(getFragmentData(sourceReading, node))));
  return (
    <>
      <PageHeading>Sources</PageHeading>
      <p>Whose feeds and files Kith reads, and what came of it the last time.</p>
      {edges.length > 0 && <WaysIn />}
      {page.data ? <Sources page={page.data} stale={page.stale} /> : <QueryState query={page} below />}
    </>
  );
}

function WaysIn() {
  return (
    <div className="nhsuk-button-group">
      <ButtonLink to="/sources/new">Connect a feed</ButtonLink>
      <ButtonLink to="/sources/table" secondary>
        Import a table
      </ButtonLink>
    </div>
  );
}

function Sources({ page, stale }: { readonly page: SourcesPageQuery; readonly stale: boolean }) {
  const { edges, pageInfo } = page.feedSources;
  if (edges.length === 0) {
    return (
      <EmptyState heading="Connect your council’s feed, or import a table" action={<WaysIn />}>
        Many councils publish their services as Open Referral UK. Kith reads them each day, tells you what it could not
        take and why, and keeps what you have put right. A table of services, one in each row, does as well.
      </EmptyState>
    );
  }
  return (
    <>
      <Worklist<Source>
        caption="Sources"
        captionHidden
        rows={edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          { heading: 'Source', cell: ({ id, name }) => <Link to={`/sources/${id}`}>{name}</Link> },
          { heading: 'How it went', cell: (source) => <LastReading source={source} /> },
          { heading: 'Not taken', cell: (source) => notTaken(source) },
          { heading: 'Is read', cell: (source) => followedWords(source) },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}

function notTaken(source: Source): string {
  const { lastRun } = getFragmentData(sourceReading, source);
  return lastRun ? count(lastRun.refused) : '';
}

function LastReading({ source }: { readonly source: Source }) {
  const { lastRun, wantedMode } = getFragmentData(sourceReading, source);
  if (wantedMode) return 'About to be read';
  if (!lastRun) return 'Not read yet';
  return (
    <>
      {readingWords(lastRun)}
      <br />
      <DateTimeText at={lastRun.startedAt} />
    </>
  );
}
