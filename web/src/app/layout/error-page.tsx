import { useEffect, useSyncExternalStore } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { PageHeading } from '../../ui/page-heading';
import { connectionState } from '../client/connection-state';
import { PageOutOfReach, PageReplaced } from '../navigation/load-page';
import { NotFoundPage } from './not-found-page';

/** What stands in place of a page that broke, or that did not come. */
export function ErrorPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  if (error instanceof PageOutOfReach) return <OutOfReach />;
  if (error instanceof PageReplaced && !justReloaded()) return <Replaced />;
  return (
    <>
      <PageHeading>Sorry, something went wrong on this page</PageHeading>
      <p>What you had sent before is safe. What you were typing may have to be typed again.</p>
      <Button onClick={() => window.location.reload()}>Load the page again</Button>
    </>
  );
}

const oneMinute = 60_000;

/** A page that cannot be loaded even afresh must not be loaded for ever. */
function justReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload' && performance.now() < oneMinute;
}

/** The banner at the top says what is wrong and tries again; once anything gets through, the page is opened. */
function OutOfReach() {
  const { unreachable } = useSyncExternalStore(connectionState.subscribe, connectionState.get);
  useEffect(() => {
    // The router never asks twice for a page that did not come.
    if (!unreachable) window.location.reload();
  }, [unreachable]);
  return <PageHeading>Not available at the moment</PageHeading>;
}

function Replaced() {
  useEffect(() => window.location.reload(), []);
  return <Loading />;
}
