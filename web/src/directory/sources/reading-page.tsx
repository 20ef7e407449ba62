import { Link, useParams } from 'react-router';
import { oneOf, useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { FeedRowOutcome, ReadingPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { longDateTime } from '../../ui/date-words';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { PrintButton } from '../../ui/print-button';
import { Section } from '../../ui/section';
import { TabLinks } from '../../ui/tab-links';
import { Worklist } from '../../ui/worklist';
import { asSentence, count, outcomes, readingWords } from './reading-words';

const pageQuery = graphql(`
  query ReadingPage($sourceId: ID!, $runId: ID!, $outcome: FeedRowOutcome!, $after: String) {
    feedSource(id: $sourceId) {
      id
      name
    }
    feedRun(id: $runId) {
      id
      state
      startedAt
      rowsRead
      rowsInAll
      added
      changed
      unchanged
      withdrawn
      refused
      problems
    }
    feedRunRows(runId: $runId, outcome: $outcome, first: 100, after: $after) {
      edges {
        node {
          id
          place
          externalId
          serviceId
          name
          notes
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = ReadingPageQuery['feedRunRows']['edges'][number]['node'];
type Run = ReadingPageQuery['feedRun'];

const fields = {
  only: oneOf(
    outcomes.map(({ value }) => value),
    'REFUSED',
  ),
};

const countOf: Record<FeedRowOutcome, (run: Run) => string | null> = {
  REFUSED: ({ refused }) => count(refused),
  WITHDRAWN: ({ withdrawn }) => count(withdrawn),
  CHANGED: ({ changed }) => count(changed),
  ADDED: ({ added }) => count(added),
  // Only those with a remark are kept, and nobody has counted these.
  UNCHANGED: () => null,
};

const countsOf = ({ rowsRead, added, changed, unchanged, withdrawn, refused }: Run): string =>
  `${count(rowsRead)} services read: ${count(added)} new, ${count(changed)} changed, ${count(unchanged)} as before, ${count(withdrawn)} withdrawn, ${count(refused)} not taken.`;

/** What one reading of a source did with its services, and why, to read and to print. */
export function ReadingPage() {
  const { id: sourceId = '', reading: runId = '' } = useParams();
  const { state, after, linkTo } = useAddressState(fields);
  const page = usePageQuery(pageQuery, { sourceId, runId, outcome: state.only, after });
  if (!page.data) return <QueryState query={page} />;
  const { feedSource: source, feedRun: run, feedRunRows: rows } = page.data;
  return (
    <>
      <BackLink to={`/sources/${source.id}`}>{source.name}</BackLink>
      <PageHeading caption={source.name} title={`Reading of ${source.name}`}>
        Reading of {longDateTime(run.startedAt)}
      </PageHeading>
      <p className="nhsuk-body-l">
        {readingWords(run)}. {run.rowsRead > 0 && countsOf(run)}
      </p>
      {run.problems.length > 0 && <Problems problems={run.problems} />}
      <TabLinks
        label="What was done"
        tabs={outcomes.map(({ value, label }) => ({
          label,
          to: linkTo({ only: value }),
          current: value === state.only,
          count: countOf[value](run),
        }))}
      />
      <Rows rows={rows} outcome={state.only} stale={page.stale} />
      <PrintButton>Print this report</PrintButton>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <Section heading="What could not be read">
      <ul>
        {[...new Set(problems)].map((problem) => (
          <li key={problem}>{asSentence(problem)}</li>
        ))}
      </ul>
    </Section>
  );
}

interface RowsProps {
  readonly rows: ReadingPageQuery['feedRunRows'];
  readonly outcome: FeedRowOutcome;
  readonly stale: boolean;
}

function Rows({ rows, outcome, stale }: RowsProps) {
  const { label, empty } = outcomes.find(({ value }) => value === outcome)!;
  if (rows.edges.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <>
      <Worklist<Row>
        caption={label}
        captionHidden
        rows={rows.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          { heading: 'Service', cell: (row) => <ServiceName row={row} /> },
          { heading: 'Row', cell: ({ place }) => place && count(place) },
          { heading: 'Its id in the source', cell: ({ externalId }) => externalId },
          { heading: 'Why, and what else to know', cell: ({ notes }) => <Notes notes={notes} /> },
        ]}
      />
      <Pager pageInfo={rows.pageInfo} />
    </>
  );
}

function ServiceName({ row: { serviceId, name } }: { readonly row: Row }) {
  const words = name ?? 'Without a name';
  return serviceId ? <Link to={`/services/${serviceId}`}>{words}</Link> : words;
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  const [first = '', ...others] = notes.map(asSentence);
  if (others.length === 0) return first;
  return (
    <ul className="nhsuk-u-margin-bottom-0">
      {[first, ...others].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
