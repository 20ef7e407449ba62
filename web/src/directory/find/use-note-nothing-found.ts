import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../gql';
import type { PersonFacts, ServiceFilter } from '../../gql/graphql';

const note = graphql(`
  mutation NoteNothingFound($filter: ServiceFilter!, $person: PersonFacts!) {
    noteNothingFound(filter: $filter, person: $person) {
      ... on NothingFound {
        noted
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Whoever is still typing, or goes on searching, has not looked in vain yet. */
const restMilliseconds = 5_000;

/** What was searched for, and for whom as far as that is known. */
export interface Search {
  readonly filter: ServiceFilter;
  readonly person: PersonFacts;
}

/** Has a search that found nothing counted once it has come to rest; null: there is none. Nobody waits for it, or hears of it. */
export function useNoteNothingFound(search: Search | null): void {
  const client = useApolloClient();
  const asked = search && JSON.stringify(search);
  useEffect(() => {
    if (asked === null) return undefined;
    const variables = JSON.parse(asked) as { filter: ServiceFilter; person: PersonFacts };
    const timer = setTimeout(() => {
      client.mutate({ mutation: note, variables }).catch(() => undefined);
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [asked, client]);
}
