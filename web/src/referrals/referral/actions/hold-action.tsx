import { addDays, londonDate } from '@kith/nhs';
import { holdReasonLabels } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import { DateField } from '../../../ui/date-field';
import type { FieldError } from '../../../ui/form-errors';
import type { FormValues } from '../../../ui/form-values';
import { dateProblem, partsOf } from '../../../ui/iso-date';
import type { ActionProps } from '../action-target';
import { ReasonPanel } from './reason-panel';
import { useDone } from './use-done';

const hold = graphql(`
  mutation HoldReferral(
    $id: ID!
    $expectedVersion: Int!
    $reason: HoldReason!
    $reviewOn: Date!
    $note: String
    $idempotencyKey: String
  ) {
    holdReferral(
      id: $id
      expectedVersion: $expectedVersion
      reason: $reason
      reviewOn: $reviewOn
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

function problemsIn(values: FormValues): readonly FieldError[] {
  const message = dateProblem('The day to look at it again', values.text('reviewOn'));
  return message === null ? [] : [{ field: 'reviewOn', message }];
}

/** Support pauses until a date. */
export function HoldAction({ target, main }: ActionProps) {
  const holding = useAction(hold, useDone('Support is on hold, and both sides are told'));
  const { day, month, year } = partsOf(addDays(londonDate(new Date()), 28));
  return (
    <ReasonPanel
      name="hold"
      target={target}
      main={main}
      action={holding}
      labels={holdReasonLabels}
      legend="Why does it pause?"
      noteHint={`Both sides read this. Needed with “${holdReasonLabels.OTHER}”.`}
      problemsIn={problemsIn}
      onSubmit={(reason, note, values) =>
        void holding.run({
          id: target.id,
          expectedVersion: target.version,
          reason,
          reviewOn: values.text('reviewOn'),
          note,
        })
      }
    >
      <DateField
        name="reviewOn"
        legend="When will you look at it again?"
        hint={`For example, ${day} ${month} ${year}`}
      />
    </ReasonPanel>
  );
}
