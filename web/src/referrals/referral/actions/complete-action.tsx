import { referralOutcomeLabels } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { FieldError } from '../../../ui/form-errors';
import type { FormValues } from '../../../ui/form-values';
import { TextField } from '../../../ui/text-field';
import type { ActionProps } from '../action-target';
import { ReasonPanel } from './reason-panel';
import { useDone } from './use-done';

const complete = graphql(`
  mutation CompleteReferral(
    $id: ID!
    $expectedVersion: Int!
    $outcome: OutcomeCode!
    $sessionsAttended: Int!
    $note: String
    $idempotencyKey: String
  ) {
    completeReferral(
      id: $id
      expectedVersion: $expectedVersion
      outcome: $outcome
      sessionsAttended: $sessionsAttended
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

function problemsIn(values: FormValues): readonly FieldError[] {
  const sessions = values.wholeNumber('sessionsAttended');
  if (sessions !== null && !Number.isNaN(sessions)) return [];
  return [{ field: 'sessionsAttended', message: 'Enter how many sessions the person came to, as a number' }];
}

/** Support ends with its outcome. */
export function CompleteAction({ target, main }: ActionProps) {
  const completing = useAction(complete, useDone(`Support is completed, and ${target.senderName} is told how it went`));
  return (
    <ReasonPanel
      name="complete"
      target={target}
      main={main}
      action={completing}
      labels={referralOutcomeLabels}
      legend="How did it turn out?"
      field="outcome"
      noteHint={`${target.senderName} reads this. Needed with “${referralOutcomeLabels.OTHER}”.`}
      problemsIn={problemsIn}
      onSubmit={(outcome, note, values) =>
        void completing.run({
          id: target.id,
          expectedVersion: target.version,
          outcome,
          sessionsAttended: values.wholeNumber('sessionsAttended') ?? 0,
          note,
        })
      }
    >
      <TextField
        name="sessionsAttended"
        label="Sessions the person came to"
        hint="0 if there were none"
        inputMode="numeric"
        autoComplete="off"
        width={3}
      />
    </ReasonPanel>
  );
}
