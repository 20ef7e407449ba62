import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '../../ui/button';
import { PageHeading } from '../../ui/page-heading';
import { NotFoundPage } from './not-found-page';

/** What stands in place of a page that broke. */
export function ErrorPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <>
      <PageHeading>Sorry, something went wrong on this page</PageHeading>
      <p>What you had sent before is safe. What you were typing may have to be typed again.</p>
      <Button onClick={() => window.location.reload()}>Load the page again</Button>
    </>
  );
}
