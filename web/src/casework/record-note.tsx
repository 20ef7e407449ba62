import { useState } from 'react';
import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { graphql } from '../gql';
import { SubmitButton } from '../ui/button';
import { Form } from '../ui/form';
import type { FormValues } from '../ui/form-values';
import { TextArea } from '../ui/text-area';

const recordNote = graphql(`
  mutation RecordNote($personId: ID!, $text: String!, $idempotencyKey: String!) {
    recordNote(personId: $personId, text: $text, idempotencyKey: $idempotencyKey) {
      ...PersonNotes
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

/** Writes a note without leaving the page. */
export function RecordNote({ personId }: { readonly personId: string }) {
  const { sayDone } = useMessages();
  const [written, setWritten] = useState(0);
  const recording = useAction(recordNote, {
    onSuccess: () => {
      setWritten(written + 1);
      sayDone('The note is saved');
    },
  });
  const submit = (values: FormValues) => {
    const text = values.text('text');
    if (!recording.errors.show(text === '' ? [{ field: 'text', message: 'Write the note' }] : [])) return;
    void recording.run({ personId, text });
  };
  return (
    <Form key={written} errors={recording.errors} busy={recording.busy} onSubmit={submit}>
      <TextArea name="text" label="New note" maxLength={5000} rows={4} />
      <SubmitButton secondary>Save the note</SubmitButton>
    </Form>
  );
}
