import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { PageHeading } from '../../ui/page-heading';
import { NotFoundPage } from '../layout/not-found-page';
import { requestErrorKind, requestErrorMessage } from './request-errors';
import type { PageQuery } from './use-page-query';

export interface QueryStateProps {
  readonly query: PageQuery<unknown>;
  /** The page has its heading already; this stands below it. */
  readonly below?: boolean;
}

/** What a page shows as long as its query has given nothing to show. */
export function QueryState({ query, below = false }: QueryStateProps) {
  if (!query.error) return <Loading />;
  const kind = requestErrorKind(query.error);
  // A page asks with what stands in its address: what is unusable there leads nowhere either.
  if ((kind === 'NOT_FOUND' || kind === 'BAD_INPUT') && !below) return <NotFoundPage />;
  // The banner at the top of the page says the rest.
  if (kind === 'UNREACHABLE') return below ? null : <PageHeading>Not available at the moment</PageHeading>;
  return (
    <>
      {!below && <PageHeading>This page cannot be shown</PageHeading>}
      <p role="alert">{requestErrorMessage(query.error)}</p>
      <Button secondary onClick={query.refetch}>
        Try again
      </Button>
    </>
  );
}
