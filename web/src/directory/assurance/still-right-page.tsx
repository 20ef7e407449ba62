import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { useAction } from '../../app/client/use-action';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { StillRightPageQuery } from '../../gql/graphql';
import { Button, ButtonLink } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { ServiceFacts } from '../service-facts';

const pageQuery = graphql(`
  query StillRightPage($token: String!) {
    listingByLink(token: $token) {
      id
      name
      summary
      description
      organisation {
        id
        name
        canBeClaimed
      }
      ...ListingAge
      ...ServiceFacts
    }
  }
`);

const confirm = graphql(`
  mutation ConfirmListingByLink($token: String!) {
    confirmListingByLink(token: $token) {
      ...ListingAge
      ... on Problem {
        message
      }
    }
  }
`);

type Listing = NonNullable<StillRightPageQuery['listingByLink']>;

/** Where the link of a mail leads: one tap says that a listing is still right. Nobody need sign in for that. */
export function StillRightPage() {
  const token = decodeURIComponent(useLocation().hash.slice(1));
  const page = usePageQuery(pageQuery, { token }, { skip: token === '' });
  if (token === '') return <UnusableLink />;
  if (!page.data) return <QueryState query={page} />;
  const { listingByLink: listing } = page.data;
  return listing ? <Question listing={listing} token={token} /> : <UnusableLink />;
}

function Question({ listing, token }: { readonly listing: Listing; readonly token: string }) {
  const [confirmed, setConfirmed] = useState(false);
  const { sayDone } = useMessages();
  const confirming = useAction(confirm, {
    onSuccess: () => {
      setConfirmed(true);
      sayDone(`Thank you. ${listing.name} is confirmed as of today`);
    },
  });
  return (
    <div className="kith-narrow">
      <PageHeading caption={listing.organisation.name}>
        {confirmed ? listing.name : `Is this still right? ${listing.name}`}
      </PageHeading>
      <ErrorSummary errors={confirming.errors} />
      {confirmed ? (
        <p>Everybody who finds {listing.name} sees that you have confirmed it today. You can close this page.</p>
      ) : (
        <>
          <p>This is what GP practices and link workers read before they send somebody to you.</p>
          <Button onClick={() => void confirming.run({ token })}>Yes, this is still right</Button>
        </>
      )}
      <p className="nhsuk-body-l">{listing.summary}</p>
      {listing.description && <p className="kith-lines">{listing.description}</p>}
      <ServiceFacts service={listing} />
      <h2 className="nhsuk-heading-m">Something has changed?</h2>
      <p>Sign in to put it right, to say how many places are free, or to pause referrals.</p>
      <ButtonLink to="/sign-in" secondary>
        Sign in
      </ButtonLink>
      {listing.organisation.canBeClaimed && (
        <p>
          Is this your service, and nobody of you has an account?{' '}
          <Link to={`/join/claim/${listing.organisation.id}`}>Keep it up to date yourself</Link>
        </p>
      )}
    </div>
  );
}

function UnusableLink() {
  return (
    <div className="kith-narrow">
      <PageHeading>This link cannot be used</PageHeading>
      <p>It works for 60 days, and only if it was copied as a whole.</p>
      <p>You can confirm your listings at any time under “Our services” once you have signed in.</p>
      <ButtonLink to="/sign-in">Sign in</ButtonLink>
    </div>
  );
}
