import { useState } from 'react';
import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { graphql } from '../gql';
import type { ConsentDecision, ConsentMethod } from '../gql/graphql';
import { ActionGroup } from '../ui/action-group';
import { ActionPanel } from '../ui/action-panel';
import { choicesOf } from '../ui/choice';
import { DateField } from '../ui/date-field';
import type { FieldError } from '../ui/form-errors';
import type { FormValues } from '../ui/form-values';
import { dateProblem } from '../ui/iso-date';
import { Radios } from '../ui/radios';
import { TextArea } from '../ui/text-area';
import { consentDecisionWords, consentMethodWords } from './person-consent-words';
import { RecipientField } from './person-recipient-field';

const recordConsent = graphql(`
  mutation RecordConsent($personId: ID!, $recipientId: ID!, $consent: ConsentInput!, $idempotencyKey: String!) {
    recordConsent(personId: $personId, recipientId: $recipientId, consent: $consent, idempotencyKey: $idempotencyKey) {
      ...PersonConsents
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

const decisions: readonly ConsentDecision[] = ['GIVEN', 'REFUSED', 'NOT_SOUGHT', 'BEST_INTERESTS'];
const methods = Object.keys(consentMethodWords) as ConsentMethod[];

function problemsIn(values: FormValues): readonly FieldError[] {
  const problems: FieldError[] = [];
  if (values.text('recipientId') === '') problems.push({ field: 'recipientId', message: 'Choose an organisation' });
  if (values.choice('consent.decision', decisions) === null) {
    problems.push({ field: 'consent.decision', message: 'Choose what was decided' });
  }
  const until = values.text('consent.expiresOn');
  const untilProblem = until === '' ? null : dateProblem('The last day', until);
  if (untilProblem !== null) problems.push({ field: 'consent.expiresOn', message: untilProblem });
  return problems;
}

/** Records a decision about sharing with one organisation. */
export function RecordPersonConsent({ personId }: { readonly personId: string }) {
  const { sayDone } = useMessages();
  const [recorded, setRecorded] = useState(0);
  const recording = useAction(recordConsent, {
    onSuccess: () => {
      setRecorded(recorded + 1);
      sayDone('The decision is recorded');
    },
  });
  const submit = (values: FormValues) => {
    const decision = values.choice('consent.decision', decisions);
    if (!recording.errors.show(problemsIn(values)) || decision === null) return;
    const method = decision === 'GIVEN' || decision === 'REFUSED' ? values.choice('consent.method', methods) : null;
    const consent = {
      decision,
      method,
      reason: values.optional('consent.reason'),
      expiresOn: values.optional('consent.expiresOn'),
    };
    void recording.run({ personId, recipientId: values.text('recipientId'), consent });
  };
  return (
    <ActionGroup label="Permission" key={recorded}>
      <ActionPanel
        label="Record a decision"
        consequence="It decides what may be shared with this organisation from now on. It shares nothing by itself."
        submitLabel="Record the decision"
        errors={recording.errors}
        busy={recording.busy}
        onSubmit={submit}
      >
        <RecipientField name="recipientId" />
        <DecisionFields />
      </ActionPanel>
    </ActionGroup>
  );
}

function DecisionFields() {
  return (
    <>
      <Radios
        name="consent.decision"
        legend="What was decided?"
        small
        choices={decisions.map((value) => ({ value, label: consentDecisionWords[value] }))}
      />
      <Radios
        name="consent.method"
        legend="How did the person say so?"
        small
        inline
        choices={choicesOf(consentMethodWords)}
        defaultValue="VERBAL"
      />
      <TextArea
        name="consent.reason"
        label="Why (optional)"
        hint="Needed where permission was not sought, or where it is shared in the person’s best interests"
        rows={2}
        maxLength={500}
      />
      <DateField name="consent.expiresOn" legend="Last day on which it counts (optional)" />
    </>
  );
}
