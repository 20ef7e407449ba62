import { ArrowLeftIcon, ArrowRightIcon } from 'nhsuk-react-components';
import { Link, useLocation, useSearchParams } from 'react-router';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null | undefined;
}

/** The parameter of the address that says after which entry a page begins. */
export const cursorParameter = 'after';

interface PagerState {
  readonly cursors?: readonly (string | null)[];
}

/** Next and previous page of a list; the page stands in the address, the way back in the history. */
export function Pager({ pageInfo }: { readonly pageInfo: PageInfo }) {
  const [parameters] = useSearchParams();
  const { state, hash } = useLocation();
  const cursors = (state as PagerState | null)?.cursors ?? [];
  const current = parameters.get(cursorParameter);
  if (current === null && !pageInfo.hasNextPage) return null;

  const pageAfter = (cursor: string | null) => {
    const next = new URLSearchParams(parameters);
    if (cursor === null) next.delete(cursorParameter);
    else next.set(cursorParameter, cursor);
    return { search: `?${next}`, hash };
  };
  // Who came by a link to a later page has no way back but the beginning.
  const previous = cursors.at(-1) ?? null;
  return (
    <nav className="nhsuk-pagination nhsuk-pagination--numbered" aria-label="Pages">
      {current !== null && (
        <Link
          className="nhsuk-pagination__previous"
          rel="prev"
          to={pageAfter(previous)}
          state={{ cursors: cursors.slice(0, -1) }}
        >
          <ArrowLeftIcon />
          <span className="nhsuk-pagination__title">{cursors.length > 0 ? 'Previous page' : 'First page'}</span>
        </Link>
      )}
      {pageInfo.hasNextPage && (
        <Link
          className="nhsuk-pagination__next"
          rel="next"
          to={pageAfter(pageInfo.endCursor ?? null)}
          state={{ cursors: [...cursors, current] }}
        >
          <span className="nhsuk-pagination__title">Next page</span>
          <ArrowRightIcon />
        </Link>
      )}
    </nav>
  );
}
