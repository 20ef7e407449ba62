import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { requestErrorMessage } from '../../app/client/request-errors';
import { getFragmentData, graphql } from '../../gql';
import type { FindPeopleInput } from '../../gql/graphql';
import type { FieldError } from '../../ui/form-errors';
import { type ChosenPerson, personChoice } from './person-choice';

const findQuery = graphql(`
  query FindPeople($by: FindPeopleInput!) {
    findPeople(by: $by) {
      ... on PeopleFound {
        people {
          ...PersonChoice
        }
      }
      ... on InvalidInput {
        message
        fields {
          field
          message
        }
      }
    }
  }
`);

export interface PeopleSearch {
  /** Null as long as nothing was looked up. */
  readonly found: readonly ChosenPerson[] | null;
  readonly by: FindPeopleInput | null;
  readonly busy: boolean;
  /** Looks up; gives what stood in the way. */
  find(by: FindPeopleInput): Promise<readonly FieldError[]>;
  forget(): void;
}

/** Looks people up. Each look-up is audited, so it is asked for once and never from the cache. */
export function useFindPeople(): PeopleSearch {
  const client = useApolloClient();
  const [result, setResult] = useState<Pick<PeopleSearch, 'found' | 'by'>>({ found: null, by: null });
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  const forget = () => {
    latest.current += 1;
    setBusy(false);
    setResult({ found: null, by: null });
  };
  const find = async (by: FindPeopleInput): Promise<readonly FieldError[]> => {
    const mine = ++latest.current;
    setBusy(true);
    try {
      const answer = await client.query({ query: findQuery, variables: { by }, fetchPolicy: 'network-only' });
      if (mine !== latest.current || !answer.data) return [];
      const outcome = answer.data.findPeople;
      if (outcome.__typename === 'InvalidInput') return outcome.fields;
      setResult({ found: outcome.people.map((person) => getFragmentData(personChoice, person)), by });
      return [];
    } catch (error) {
      return [{ field: null, message: requestErrorMessage(error) }];
    } finally {
      if (mine === latest.current) setBusy(false);
    }
  };
  return { ...result, busy, find, forget };
}
