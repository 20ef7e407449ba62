import { Link } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
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
import { EditorTabs } from '../gaps/editor-tabs';
import { SettleReport } from './settle-report';

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
        <Reports page={page.data} stale={page.stale} onSettled={page.refetch} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface ReportsProps {
  readonly page: ReportedListingsPageQuery;
  readonly stale: boolean;
  readonly onSettled: () => void;
}

function Reports({ page, stale, onSettled }: ReportsProps) {
  const { edges, pageInfo } = page.listingReports;
  if (edges.length === 0) {
    return <EmptyState>Nothing to put right. What people suggest on the page of a service appears here.</EmptyState>;
  }
  return (
    <>
      <Worklist<Report>
        caption="Suggested corrections"
        captionHidden
        rows={edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          { heading: 'Service', cell: ({ service }) => <Link to={`/services/${service.id}`}>{service.name}</Link> },
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
