import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';

const undo = graphql(`
  mutation UndoMerge($id: ID!, $idempotencyKey: String!) {
    undoMerge(id: $id, idempotencyKey: $idempotencyKey) {
      ...DuplicateDecision
      ... on Problem {
        message
      }
    }
  }
`);

interface UndoMergeProps {
  readonly id: string;
  /** Of the service that comes back. */
  readonly name: string;
  readonly onDone: () => void;
}

/** Parts two services again that were merged. */
export function UndoMerge({ id, name, onDone }: UndoMergeProps) {
  const { sayDone } = useMessages();
  const undoing = useAction(undo, {
    onSuccess: () => {
      sayDone(`${name} stands by itself again. What was edited since the merge stays`);
      onDone();
    },
  });
  return (
    <>
      <ErrorSummary errors={undoing.errors} />
      <Button secondary small busy={undoing.busy} onClick={() => void undoing.run({ id })}>
        Undo the merge<span className="nhsuk-u-visually-hidden"> of {name}</span>
      </Button>
    </>
  );
}
