import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';

export const dismissDuplicate = graphql(`
  mutation DismissDuplicate($id: ID!, $idempotencyKey: String!) {
    dismissDuplicate(id: $id, idempotencyKey: $idempotencyKey) {
      ...DuplicateDecision
      ... on Problem {
        message
      }
    }
  }
`);

/** Says that two services are not the same. */
export function DismissDuplicate({ id, name }: { readonly id: string; readonly name: string }) {
  const { sayDone } = useMessages();
  const dismissing = useAction(dismissDuplicate, {
    onSuccess: () => sayDone(`${name} stays as it is: the two are not the same`, '/possible-duplicates'),
  });
  return (
    <>
      <ErrorSummary errors={dismissing.errors} />
      <Button secondary busy={dismissing.busy} onClick={() => void dismissing.run({ id })}>
        They are not the same
      </Button>
    </>
  );
}
