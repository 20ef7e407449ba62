import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { SubmitButton } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Form } from '../../ui/form';
import { missingWords } from './preview-words';

const importTable = graphql(`
  mutation ImportTable($id: ID!, $withdraw: Boolean!, $idempotencyKey: String!) {
    importServiceTable(id: $id, withdraw: $withdraw, idempotencyKey: $idempotencyKey) {
      ... on FeedSource {
        id
        ...SourceReading
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface ImportTableProps {
  readonly id: string;
  readonly sourceName: string;
  /** Services of the source that the table does not hold. */
  readonly missing: number;
}

/** Has a table imported, after its editor has seen what would become of it. */
export function ImportTable({ id, sourceName, missing }: ImportTableProps) {
  const { sayDone } = useMessages();
  const importing = useAction(importTable, {
    onSuccess: (source) => sayDone(`The table of ${sourceName} is being imported`, `/sources/${source.id}`),
  });
  return (
    <Form
      errors={importing.errors}
      busy={importing.busy}
      onSubmit={(values) => void importing.run({ id, withdraw: values.flag('withdraw') })}
    >
      {missing > 0 && (
        <Checkbox
          name="withdraw"
          label={missingWords(missing)}
          hint="They are then shown as not running. Without the tick they stay as they are."
        />
      )}
      <SubmitButton>Import the table</SubmitButton>
    </Form>
  );
}
