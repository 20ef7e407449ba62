import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';

const reopen = graphql(`
  mutation ReopenDuplicate($id: ID!, $idempotencyKey: String!) {
    reopenDuplicate(id: $id, idempotencyKey: $idempotencyKey) {
      ...DuplicateDecision
      ... on Problem {
        message
      }
    }
  }
`);

export const duplicateDecision = graphql(`
  fragment DuplicateDecision on ServiceDuplicate {
    id
    state
    decidedAt
    decidedByName
    kept {
      id
    }
    service {
      id
      version
      mergedInto {
        id
      }
    }
    other {
      id
      version
      mergedInto {
        id
      }
    }
  }
`);

interface ReopenDuplicateProps {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}

/** Takes back that two services are not the same. */
export function ReopenDuplicate({ id, name, onDone }: ReopenDuplicateProps) {
  const { sayDone } = useMessages();
  const reopening = useAction(reopen, {
    onSuccess: () => {
      sayDone(`${name} is to be decided again`);
      onDone();
    },
  });
  return (
    <>
      <ErrorSummary errors={reopening.errors} />
      <Button secondary small busy={reopening.busy} onClick={() => void reopening.run({ id })}>
        Look at it again<span className="nhsuk-u-visually-hidden">: {name}</span>
      </Button>
    </>
  );
}
