import { Link } from 'react-router';
import { PageHeading } from '../../ui/page-heading';

/** For addresses that lead nowhere, and for what one may not see: the two look the same. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading>Page not found</PageHeading>
      <p>If you typed or pasted the address, check that it is complete.</p>
      <p>
        If someone sent it to you, what it shows may belong to another organisation, or may no longer be shared with
        yours. Check at the top of the page for whom you act.
      </p>
      <p>
        <Link to="/">Go to your first page</Link>
      </p>
    </>
  );
}
