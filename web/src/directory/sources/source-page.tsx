import { Link, useParams } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { getFragmentData, graphql } from '../../gql';
import type { SourcePageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { ButtonLink } from '../../ui/button';
import { DateTimeText } from '../../ui/date-text';
import { longDateTime } from '../../ui/date-words';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { Section } from '../../ui/section';
import { Worklist } from '../../ui/worklist';
import { count, followedWords, readingWords } from './reading-words';
import { SourceActions } from './source-actions';
import { isReading, sourceReading, useOftenWhile } from './source-reading';

const pageQuery = graphql(`
  query SourcePage($id: ID!, $after: String) {
    feedSource(id: $id) {
      id
      name
      address
      daily
      nextRunAt
      addedAt
      addedByName
      lastFullAt
      version
      ...SourceReading
    }
    feedRuns(sourceId: $id, first: 10, after: $after) {
      edges {
        node {
          id
          state
          startedAt
          rowsRead
          rowsInAll
          added
          changed
          withdrawn
          refused
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Run = SourcePageQuery['feedRuns']['edges'][number]['node'];
const noFields = {};

/** One source: what it is, what it brought, and what can be done with it. */
export function SourcePage() {
  const { id = '' } = useParams();
  const { after } = useAddressState(noFields);
  const [pollInterval, askAgain] = useOftenWhile();
  const page = usePageQuery(pageQuery, { id, after }, { pollInterval });
  const source = page.data?.feedSource;
  const reading = source ? getFragmentData(sourceReading, source) : null;
  askAgain(reading !== null && isReading(reading));
  if (!page.data || !source || !reading) return <QueryState query={page} />;
  const { lastRun, wantedMode, viewerCanRead } = reading;
  const now = wantedMode ? 'About to be read' : lastRun ? readingWords(lastRun) : 'Not read yet';
  return (
    <>
      <BackLink to="/sources">Sources</BackLink>
      <PageHeading>{source.name}</PageHeading>
      <p role="status" className="nhsuk-body-l">
        {now}
      </p>
      {!source.address && (
        <ButtonLink to="/sources/table" state={{ sourceName: source.name }}>
          Import its next table
        </ButtonLink>
      )}
      <SourceActions source={source} canRead={viewerCanRead} />
      <Facts
        facts={[
          { label: 'Feed', value: source.address ?? 'None: its services come from files' },
          { label: 'Is read', value: followedWords(source) },
          { label: 'Last read to its end', value: source.lastFullAt && longDateTime(source.lastFullAt) },
          { label: 'Connected', value: `By ${source.addedByName}, ${longDateTime(source.addedAt)}` },
        ]}
      />
      <Section heading="Readings">
        <Readings sourceId={source.id} runs={page.data.feedRuns} stale={page.stale} />
      </Section>
    </>
  );
}

interface ReadingsProps {
  readonly sourceId: string;
  readonly runs: SourcePageQuery['feedRuns'];
  readonly stale: boolean;
}

function Readings({ sourceId, runs, stale }: ReadingsProps) {
  if (runs.edges.length === 0) return <EmptyState>A report of each reading appears here.</EmptyState>;
  return (
    <>
      <Worklist<Run>
        caption="Readings, the last first"
        captionHidden
        rows={runs.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          {
            heading: 'When',
            cell: ({ id, startedAt }) => (
              <Link to={`/sources/${sourceId}/readings/${id}`}>
                <DateTimeText at={startedAt} />
              </Link>
            ),
          },
          { heading: 'How it went', cell: (run) => readingWords(run) },
          { heading: 'Read', cell: ({ rowsRead }) => count(rowsRead) },
          { heading: 'Not taken', cell: ({ refused }) => count(refused) },
          { heading: 'Withdrawn', cell: ({ withdrawn }) => count(withdrawn) },
          { heading: 'Changed', cell: ({ changed }) => count(changed) },
          { heading: 'New', cell: ({ added }) => count(added) },
        ]}
      />
      <Pager pageInfo={runs.pageInfo} />
    </>
  );
}
