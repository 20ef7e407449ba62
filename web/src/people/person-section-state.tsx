import { useEffect } from 'react';
import { useOutletContext } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { requestErrorKind } from '../app/client/request-errors';
import type { PageQuery } from '../app/client/use-page-query';

/** What the page of a person and the section in it tell each other. */
export interface PersonFrame {
  readonly hasHeader: boolean;
  readonly setRefused: (refused: boolean) => void;
}

/** What a section of a person shows as long as its query, which spreads `PersonHeader`, has given nothing to show. */
export function PersonSectionState({ query }: { readonly query: PageQuery<unknown> }) {
  const { hasHeader, setRefused } = useOutletContext<PersonFrame>();
  const kind = query.error ? requestErrorKind(query.error) : undefined;
  const refused = kind === 'NOT_FOUND' || kind === 'FORBIDDEN';
  // Who may no longer see a person does not go on seeing the name kept from a visit before.
  useEffect(() => {
    setRefused(refused);
    return () => setRefused(false);
  }, [refused, setRefused]);
  return <QueryState query={query} below={hasHeader} />;
}
