import { Navigate } from 'react-router';
import { graphql } from '../../gql';
import { QueryState } from '../client/query-state';
import { usePageQuery } from '../client/use-page-query';

const referenceQuery = graphql(`
  query SearchByReference($reference: String!) {
    referralByReference(reference: $reference) {
      id
    }
  }
`);

/** Leads straight to the referral with this reference. */
export function ReferenceResult({ reference }: { readonly reference: string }) {
  const page = usePageQuery(referenceQuery, { reference });
  if (!page.data) return <QueryState query={page} below />;
  const referral = page.data.referralByReference;
  if (referral) return <Navigate to={`/referrals/${referral.id}`} replace />;
  return (
    <p>
      There is no referral {reference} that you may see. Check the letters, and at the top of the page for whom you act.
    </p>
  );
}
