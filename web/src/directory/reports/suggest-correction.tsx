import { useState } from 'react';
import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';
import { TextArea } from '../../ui/text-area';

const report = graphql(`
  mutation ReportListing($id: ID!, $text: String!, $idempotencyKey: String!) {
    reportListing(id: $id, text: $text, idempotencyKey: $idempotencyKey) {
      ... on Service {
        id
      }
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

/** Tells those who keep a listing what is wrong with it. */
export function SuggestCorrection({ id, name }: { readonly id: string; readonly name: string }) {
  const { sayDone } = useMessages();
  const [sent, setSent] = useState(0);
  const reporting = useAction(report, {
    onSuccess: () => {
      setSent((before) => before + 1);
      sayDone(`Thank you. Those who look after the listing of ${name} are told`);
    },
  });
  return (
    <ActionGroup label="Is something wrong here?" key={sent}>
      <ActionPanel
        label="Suggest a correction"
        consequence="Those who look after this listing read it, with your name and organisation. Write nothing about a patient."
        submitLabel="Send the correction"
        small
        errors={reporting.errors}
        busy={reporting.busy}
        onSubmit={(values) => {
          const text = values.text('text');
          if (!reporting.errors.show(text ? [] : [{ field: 'text', message: 'Say what is wrong with the listing' }]))
            return;
          void reporting.run({ id, text });
        }}
      >
        <TextArea name="text" label="What is wrong, and what would be right?" maxLength={1000} rows={3} />
      </ActionPanel>
    </ActionGroup>
  );
}
