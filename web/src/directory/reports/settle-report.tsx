import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';

export const settleReport = graphql(`
  mutation SettleReport($id: ID!, $idempotencyKey: String!) {
    settleReport(id: $id, idempotencyKey: $idempotencyKey) {
      ... on ListingReport {
        id
        settledAt
        settledByName
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface SettleReportProps {
  readonly id: string;
  readonly name: string;
  readonly onSettled: () => void;
}

/** Notes that a correction was dealt with. */
export function SettleReport({ id, name, onSettled }: SettleReportProps) {
  const { sayDone } = useMessages();
  const settling = useAction(settleReport, {
    onSuccess: () => {
      sayDone(`The correction of ${name} is dealt with`);
      onSettled();
    },
  });
  return (
    <>
      <ErrorSummary errors={settling.errors} />
      <Button secondary small onClick={() => void settling.run({ id })}>
        Dealt with<span className="nhsuk-u-visually-hidden"> {name}</span>
      </Button>
    </>
  );
}
