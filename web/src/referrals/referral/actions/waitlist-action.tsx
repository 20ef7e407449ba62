import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { FormValues } from '../../../ui/form-values';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';
import { useDone } from './use-done';

const waitlist = graphql(`
  mutation WaitlistReferral(
    $id: ID!
    $expectedVersion: Int!
    $estimatedWaitWeeks: Int!
    $message: String
    $idempotencyKey: String
  ) {
    waitlistReferral(
      id: $id
      expectedVersion: $expectedVersion
      estimatedWaitWeeks: $estimatedWaitWeeks
      message: $message
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** The receiver puts the person on its waiting list. */
export function WaitlistAction({ target, main }: ActionProps) {
  const waiting = useAction(waitlist, useDone(`The person is on the waiting list, and ${target.senderName} is told`));
  const submit = (values: FormValues) => {
    const weeks = values.wholeNumber('estimatedWaitWeeks');
    const known = weeks !== null && !Number.isNaN(weeks);
    const missing = [{ field: 'estimatedWaitWeeks', message: 'Enter the expected wait in whole weeks' }];
    if (!waiting.errors.show(known ? [] : missing) || weeks === null) return;
    const message = values.optional('message');
    void waiting.run({ id: target.id, expectedVersion: target.version, estimatedWaitWeeks: weeks, message });
  };
  return (
    <TransitionPanel name="waitlist" target={target} main={main} action={waiting} onSubmit={submit}>
      <TextField
        name="estimatedWaitWeeks"
        label="Expected wait"
        suffix="weeks"
        inputMode="numeric"
        autoComplete="off"
        width={3}
      />
      <TextArea name="message" label={`A line to ${target.senderName} (optional)`} maxLength={2000} rows={2} />
    </TransitionPanel>
  );
}
