import { Link, useLocation, useSearchParams } from 'react-router';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { PageHeading } from '../../ui/page-heading';
import { cursorParameter } from '../../ui/pager';
import { NotFoundPage } from '../layout/not-found-page';
import { type RequestErrorKind, requestErrorKind, requestErrorMessage } from './request-errors';
import type { PageQuery } from './use-page-query';

interface WayOnProps {
  readonly kind: RequestErrorKind;
  readonly refetch: () => void;
}

/** What helps: trying again only where another try may go otherwise. */
function WayOn({ kind, refetch }: WayOnProps) {
  const [parameters] = useSearchParams();
  const { hash } = useLocation();
  if (kind === 'FORBIDDEN') {
    return (
      <p>
        <Link to="/">Go to your first page</Link>
      </p>
    );
  }
  if (kind === 'BAD_INPUT' && parameters.has(cursorParameter)) {
    const first = new URLSearchParams(parameters);
    first.delete(cursorParameter);
    return (
      <p>
        <Link to={{ search: `?${first}`, hash }}>Go to the first page of the list</Link>
      </p>
    );
  }
  return (
    <Button secondary onClick={refetch}>
      Try again
    </Button>
  );
}

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
      <WayOn kind={kind} refetch={query.refetch} />
    </>
  );
}
