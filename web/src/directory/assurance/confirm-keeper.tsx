import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';

export const confirmListing = graphql(`
  mutation ConfirmListing($id: ID!, $idempotencyKey: String!) {
    confirmListing(id: $id, idempotencyKey: $idempotencyKey) {
      ...ListingAge
      ... on Problem {
        message
      }
    }
  }
`);

export const listingAge = graphql(`
  fragment ListingAge on Service {
    id
    assurance
    assuredDate
    checkedOn
    lastModified
  }
`);

/** Says that a listing is still right: one tap. */
export function ConfirmKeeper({ id, name }: { readonly id: string; readonly name: string }) {
  const { sayDone } = useMessages();
  const confirming = useAction(confirmListing, { onSuccess: () => sayDone(`${name} is confirmed as of today`) });
  return (
    <>
      <ErrorSummary errors={confirming.errors} />
      <Button secondary small onClick={() => void confirming.run({ id })}>
        Still right<span className="nhsuk-u-visually-hidden"> {name}</span>
      </Button>
    </>
  );
}
