import { londonDate } from '@kith/nhs';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import { contactMethodLabels, contactMethods } from '../../../people/find-person/contact-words';
import { ActionPanel } from '../../../ui/action-panel';
import { choicesOf } from '../../../ui/choice';
import { DateField } from '../../../ui/date-field';
import type { FieldError } from '../../../ui/form-errors';
import type { FormValues } from '../../../ui/form-values';
import { dateProblem } from '../../../ui/iso-date';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import type { ActionProps } from '../action-target';
import { ShowCurrentState } from '../transition-panel';
import { useDone } from './use-done';

const recordContact = graphql(`
  mutation RecordContact($referralId: ID!, $input: ContactInput!, $idempotencyKey: String!) {
    recordContact(referralId: $referralId, input: $input, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** An attempt to reach the person, or a meeting with them. */
export function RecordContactAction({ target, main }: ActionProps) {
  const recording = useAction(recordContact, useDone('The contact is recorded'));
  const submit = (values: FormValues) => {
    const on = values.text('on');
    const method = values.choice('method', contactMethods);
    const reached = values.choice('reached', ['yes', 'no']);
    const missing: FieldError[] = [];
    const dateMessage = dateProblem('The day of the contact', on);
    if (dateMessage !== null) missing.push({ field: 'on', message: dateMessage });
    if (method === null) missing.push({ field: 'method', message: 'Choose how you tried to reach the person' });
    if (reached === null) missing.push({ field: 'reached', message: 'Say whether you reached the person' });
    if (!recording.errors.show(missing) || method === null) return;
    const input = { on, method, reached: reached === 'yes', note: values.optional('note') };
    void recording.run({ referralId: target.id, input });
  };
  return (
    <ActionPanel
      label="Record a contact"
      consequence="It shows here and counts as an attempt to reach the person. Nothing is sent to anybody."
      submitLabel="Record the contact"
      main={main}
      errors={recording.errors}
      busy={recording.busy}
      onSubmit={submit}
    >
      <ShowCurrentState problem={recording.problem} reload={target.reload} />
      <DateField name="on" legend="When?" hint="Today, unless you change it" defaultValue={londonDate(new Date())} />
      <Radios name="method" legend="How?" small choices={choicesOf(contactMethodLabels)} />
      <Radios
        name="reached"
        legend="Did you reach the person?"
        small
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No, this was an attempt' },
        ]}
      />
      <TextArea name="note" label="Note (optional)" maxLength={2000} rows={3} />
    </ActionPanel>
  );
}
