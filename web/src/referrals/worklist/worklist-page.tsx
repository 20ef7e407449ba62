import { Link } from 'react-router';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMembership } from '../../app/session/session';
import { graphql } from '../../gql';
import { PageHeading } from '../../ui/page-heading';
import { TabLinks } from '../../ui/tab-links';
import { NewArrivals } from './new-arrivals';
import { filterOf, noFilters, worklistFields } from './worklist-address';
import { countShown, tabLabels, worklistTabs } from './worklist-counts';
import { WorklistFilters } from './worklist-filters';
import { WorklistRows } from './worklist-rows';
import type { WorklistView } from './worklist-view';

const pageQuery = graphql(`
  query WorklistPage(
    $box: WorklistBox!
    $tab: WorklistTab!
    $filter: WorklistFilter
    $after: String
    $services: ServiceFilter
  ) {
    worklist(box: $box, tab: $tab, filter: $filter, first: 25, after: $after) {
      edges {
        node {
          ...WorklistRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    worklistCounts(box: $box) {
      needsMe
      waiting
      done
      viewerCanAct
    }
    services(filter: $services, first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export interface WorklistPageProps {
  readonly heading: string;
  /** What the page shows; where there are two, the first is shown unless the address says otherwise. */
  readonly views: readonly [WorklistView, ...WorklistView[]];
}

/** The work of an organisation in three tabs: what needs me, what waits on others, what is done. */
export function WorklistPage({ heading, views }: WorklistPageProps) {
  const { organisation } = useMembership();
  const { state, after, change, linkTo } = useAddressState(worklistFields);
  const view = views.find(({ box }) => box === state.view) ?? views[0];
  const { box } = view;
  const filter = filterOf(state);
  // What one receives is for one's own services; what one sends may be for any.
  const services = box === 'RECEIVED' ? { organisationId: organisation.id } : null;
  const page = usePageQuery(pageQuery, { box, tab: state.tab, filter, after, services });
  const counts = page.data?.worklistCounts ?? null;
  const tabs = worklistTabs.map((tab) => ({
    label: tabLabels[tab],
    to: linkTo({ tab }),
    current: tab === state.tab,
    count: counts && countShown(counts, tab),
  }));
  return (
    <>
      <PageHeading title={`${heading}: ${tabLabels[state.tab]}`}>{heading}</PageHeading>
      <ViewLinks views={views} current={view} />
      <TabLinks label="Lists" tabs={tabs} />
      <div className="kith-list-head">
        <WorklistFilters
          box={box}
          state={state}
          services={page.data?.services.edges.map(({ node }) => node) ?? []}
          onChange={change}
        />
        <NewArrivals box={box} tab={state.tab} shown={page.stale ? null : counts} onShow={page.refetch} />
      </div>
      {page.data ? (
        <WorklistRows
          view={view}
          tab={state.tab}
          connection={page.data.worklist}
          stale={page.stale}
          mayAct={page.data.worklistCounts.viewerCanAct}
          filtered={filter !== null}
          showAll={linkTo(noFilters)}
        />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface ViewLinksProps {
  readonly views: WorklistPageProps['views'];
  readonly current: WorklistView;
}

/** What was received and what was sent on, where a page shows both. */
function ViewLinks({ views, current }: ViewLinksProps) {
  if (views.length === 1) return null;
  return (
    <nav aria-label="Which referrals" className="kith-views">
      {views.map((view) => (
        <Link
          key={view.box}
          to={{ search: view === views[0] ? '?' : `?view=${view.box}` }}
          aria-current={view === current ? 'page' : undefined}
        >
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
