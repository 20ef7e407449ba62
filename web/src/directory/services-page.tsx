import { useEffect } from 'react';
import { useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { useMessages } from '../app/layout/messages';
import { graphql } from '../gql';
import type { ServicesPageQuery } from '../gql/graphql';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Pager } from '../ui/pager';
import { ServiceCard } from './service-card';
import { isFiltered, serviceFilterFields, ServiceFilters, type ServiceFilterState } from './service-filters';
import { kilometres } from './distance-words';

const pageQuery = graphql(`
  query ServicesPage($filter: ServiceFilter!, $after: String) {
    services(filter: $filter, first: 20, after: $after) {
      edges {
        distanceKm
        node {
          id
          ...ServiceCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

function filterOf({ text, needs, near, within, places }: ServiceFilterState) {
  return {
    text: text || null,
    needs: needs.length > 0 ? [...needs] : null,
    nearOutcode: near || null,
    withinKm: near && within ? kilometres(Number(within)) : null,
    hasPlaces: places || null,
  };
}

/** Find a service: by words, needs, place and free places. */
export function ServicesPage() {
  const { state, after, change } = useAddressState<ServiceFilterState>(serviceFilterFields);
  const page = usePageQuery(pageQuery, { filter: filterOf(state), after });
  return (
    <>
      <PageHeading>Find a service</PageHeading>
      <ServiceFilters state={state} onChange={change} />
      {page.data ? (
        <Results connection={page.data.services} stale={page.stale} filtered={isFiltered(state)} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface ResultsProps {
  readonly connection: ServicesPageQuery['services'];
  readonly stale: boolean;
  readonly filtered: boolean;
}

function Results({ connection: { edges, pageInfo }, stale, filtered }: ResultsProps) {
  const { announce } = useMessages();
  const count = `${edges.length}${pageInfo.hasNextPage ? ' or more' : ''} ${edges.length === 1 ? 'service' : 'services'}`;
  useEffect(() => {
    if (!stale) announce(edges.length === 0 ? 'No service matches' : count);
  }, [stale, count, edges.length, announce]);
  if (edges.length === 0) {
    return (
      <EmptyState>
        {filtered
          ? 'No service matches. Try fewer words or needs, or a greater distance.'
          : 'The services of the network will appear here.'}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={stale ? 'kith-services kith-services--stale' : 'kith-services'}>
        {edges.map(({ node, distanceKm }) => (
          <li key={node.id}>
            <ServiceCard service={node} distanceKm={distanceKm} />
          </li>
        ))}
      </ul>
      <Pager pageInfo={pageInfo} />
    </>
  );
}
