import { useState } from 'react';
import { useAddressState } from '../../app/address/use-address-state';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { PersonFacts } from '../../gql/graphql';
import { PageHeading } from '../../ui/page-heading';
import { FindFilters } from './find-filters';
import type { ChangeFind } from './find-props';
import { FindResults } from './find-results';
import { filterOf, findFields, type FindState, isAsked, nothingAsked } from './find-state';
import { ForPerson } from './for-person';
import { useNoteNothingFound } from './use-note-nothing-found';

const pageQuery = graphql(`
  query ServicesPage(
    $filter: ServiceFilter!
    $person: PersonFacts!
    $sort: ServiceSort
    $after: String
    $forPerson: Boolean!
  ) {
    services(filter: $filter, person: $person, sort: $sort, first: 20, after: $after) {
      edges {
        distanceKm
        node {
          id
          name
          viewerCanSignpost
          places {
            latitude
            longitude
          }
          ...ServiceCard
          ...MatchReasons @include(if: $forPerson)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    serviceFacets(filter: $filter, person: $person) {
      total
      isComplete
      viewerCanNoteUnmet
      counts {
        kind
        value
        count
      }
    }
  }
`);

const isKnown = (facts: PersonFacts) => Object.values(facts).some((fact) => fact !== null && fact !== undefined);

/** Find a service: by words, needs, place, time, cost and access, and for somebody of whom some facts are known. */
export function ServicesPage() {
  const { state, after, change } = useAddressState<FindState>(findFields);
  const [facts, setFacts] = useState<PersonFacts>({});
  const [onlyFitting, setOnlyFitting] = useState(false);
  const narrow: ChangeFind = (values, options) => change(values, { ...options, stay: true });
  const forPerson = isKnown(facts);
  const sort = state.sort === 'NEAREST' && state.near === '' ? null : state.sort;
  const filter = { ...filterOf(state), onlyFitting: (forPerson && onlyFitting) || null };
  const person = forPerson ? { ...facts, needs: [...state.needs] } : {};
  const page = usePageQuery(pageQuery, { filter, person, sort, after, forPerson });
  const found = page.stale ? null : (page.data?.serviceFacets ?? null);
  useNoteNothingFound(found?.total === 0 && found.viewerCanNoteUnmet ? { filter, person } : null);
  const counts = page.data?.serviceFacets.counts ?? null;
  return (
    <>
      <PageHeading>Find a service</PageHeading>
      <FindFilters state={state} counts={counts} onChange={narrow} onClear={() => change(nothingAsked)} />
      <ForPerson facts={facts} onlyFitting={onlyFitting} onChange={setFacts} onOnlyFitting={setOnlyFitting} />
      {page.data ? (
        <FindResults
          connection={page.data.services}
          facets={page.data.serviceFacets}
          stale={page.stale}
          asked={isAsked(state) || forPerson}
          forPerson={forPerson}
          compare={state.compare}
          onCompare={(compare) => narrow({ compare }, { replace: true })}
        />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}
