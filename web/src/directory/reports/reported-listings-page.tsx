import { Link } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { BulkBar, ChooseRow } from '../../app/bulk/bulk-bar';
import { useBulk } from '../../app/bulk/use-bulk';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { pagesOf } from '../../app/navigation/navigation';
import { useMembership } from '../../app/session/session';
import { graphql } from '../../gql';
import type { ReportedListingsPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { DateText } from '../../ui/date-text';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { Worklist } from '../../ui/worklist';
import { EditorTabs } from '../editor-work/editor-tabs';
import { SettleReport, settleReport } from './settle-report';

const pageQuery = graphql(`
  query ReportedListingsPage($after: String, $forEditor: Boolean!) {
    editorWork @include(if: $forEditor) {
      ...EditorTabs
    }
    listingReports(first: 25, after: $after) {
      edges {
        node {
          id
          text
          reportedAt
          reportedByName
          reporter {
            id
            name
          }
          service {
            id
            name
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

type Report = ReportedListingsPageQuery['listingReports']['edges'][number]['node'];
const noFields = {};

/** Corrections that people have suggested and nobody has dealt with. */
export function ReportedListingsPage() {
  const { after } = useAddressState(noFields);
  const membership = useMembership();
  const pages = pagesOf(membership);
  const forEditor = pages.some(({ to }) => to === '/listings-to-check');
  const page = usePageQuery(pageQuery, { after, forEditor });
  const home = pages.find(({ to }) => to === '/our-services');
  return (
    <>
      {home && <BackLink to={home.to}>{home.label}</BackLink>}
      <PageHeading>Suggested corrections</PageHeading>
      {forEditor && <EditorTabs work={page.data?.editorWork ?? null} current="suggestedCorrections" />}
      <p>What people found wrong with a listing, the oldest first. Put it right, then mark it as dealt with.</p>
      {page.data ? (
        <Reports key={after ?? ''} page={page.data} stale={page.stale} onSettled={page.refetch} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

// One service may have several.
const bulkRow = ({ id, service, text }: Report) => ({ id, name: `${service.name}, ${text.slice(0, 40)}` });

interface ReportsProps {
  readonly page: ReportedListingsPageQuery;
  readonly stale: boolean;
  readonly onSettled: () => void;
}

function Reports({ page, stale, onSettled }: ReportsProps) {
  const { sayDone } = useMessages();
  const said = (count: number) => sayDone(`${count} ${count === 1 ? 'correction is' : 'corrections are'} dealt with`);
  const bulk = useBulk([{ label: 'Dealt with', mutation: settleReport, said }], onSettled);
  const { edges, pageInfo } = page.listingReports;
  if (edges.length === 0) {
    return <EmptyState>Nothing to put right. What people suggest on the page of a service appears here.</EmptyState>;
  }
  const rows = edges.map(({ node }) => node);
  return (
    <>
      <BulkBar bulk={bulk} rows={rows.map(bulkRow)} />
      <Worklist<Report>
        caption="Suggested corrections"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          {
            heading: 'Service',
            cell: (row) => (
              <ChooseRow bulk={bulk} row={bulkRow(row)}>
                <Link to={`/services/${row.service.id}`}>{row.service.name}</Link>
              </ChooseRow>
            ),
          },
          { heading: 'What is wrong', cell: ({ text }) => <span className="kith-lines">{text}</span> },
          { heading: 'From', cell: ({ reportedByName, reporter }) => `${reportedByName}, ${reporter.name}` },
          { heading: 'On', cell: ({ reportedAt }) => <DateText date={reportedAt} /> },
          {
            heading: 'What to do',
            headingHidden: true,
            cell: ({ id, service }) => <SettleReport id={id} name={service.name} onSettled={onSettled} />,
          },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}
