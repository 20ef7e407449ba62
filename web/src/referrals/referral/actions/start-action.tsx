import { londonDate } from '@kith/nhs';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import { DateField } from '../../../ui/date-field';
import type { FormValues } from '../../../ui/form-values';
import { dateProblem } from '../../../ui/iso-date';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';
import { useDone } from './use-done';

const start = graphql(`
  mutation StartReferral($id: ID!, $expectedVersion: Int!, $firstContactOn: Date!, $idempotencyKey: String) {
    startReferral(
      id: $id
      expectedVersion: $expectedVersion
      firstContactOn: $firstContactOn
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

/** Support begins with the first contact. */
export function StartAction({ target, main }: ActionProps) {
  const starting = useAction(start, useDone(`Support has begun, and ${target.senderName} is told`));
  const submit = (values: FormValues) => {
    const firstContactOn = values.text('firstContactOn');
    const message = dateProblem('The date of the first contact', firstContactOn);
    if (!starting.errors.show(message === null ? [] : [{ field: 'firstContactOn', message }])) return;
    void starting.run({ id: target.id, expectedVersion: target.version, firstContactOn });
  };
  const today = londonDate(new Date());
  return (
    <TransitionPanel name="start" target={target} main={main} action={starting} onSubmit={submit}>
      <DateField
        name="firstContactOn"
        legend="When did you first speak with or meet the person?"
        hint="Today, unless you change it"
        defaultValue={today}
      />
    </TransitionPanel>
  );
}
