import type { TypedDocumentNode } from '@apollo/client';
import { declineReasonLabels, unsuccessfulReasonLabels, withdrawReasonLabels } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { ActionProps } from '../action-target';
import { ReasonPanel, type ReasonPanelProps } from './reason-panel';
import { useDone } from './use-done';

const decline = graphql(`
  mutation DeclineReferral(
    $id: ID!
    $expectedVersion: Int!
    $reason: DeclineReason!
    $note: String
    $idempotencyKey: String
  ) {
    declineReferral(
      id: $id
      expectedVersion: $expectedVersion
      reason: $reason
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const closeUnsuccessful = graphql(`
  mutation CloseReferralUnsuccessful(
    $id: ID!
    $expectedVersion: Int!
    $reason: UnsuccessfulReason!
    $note: String
    $idempotencyKey: String
  ) {
    closeReferralUnsuccessful(
      id: $id
      expectedVersion: $expectedVersion
      reason: $reason
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const withdraw = graphql(`
  mutation WithdrawReferral(
    $id: ID!
    $expectedVersion: Int!
    $reason: WithdrawReason!
    $note: String
    $idempotencyKey: String
  ) {
    withdrawReferral(
      id: $id
      expectedVersion: $expectedVersion
      reason: $reason
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

interface ReasonVariables<Code extends string> {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: Code;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

interface ReasonActionProps<Code extends string> extends Omit<ReasonPanelProps<Code>, 'action' | 'onSubmit'> {
  readonly document: TypedDocumentNode<Record<string, unknown>, ReasonVariables<Code>>;
  /** Said once it is done. */
  readonly done: string;
}

function ReasonAction<Code extends string>({ document, done, ...panel }: ReasonActionProps<Code>) {
  const ending = useAction(document, useDone(done));
  const { id, version: expectedVersion } = panel.target;
  return (
    <ReasonPanel
      {...panel}
      action={ending}
      onSubmit={(reason, note) => void ending.run({ id, expectedVersion, reason, note })}
    />
  );
}

/** The receiver says no and why. */
export function DeclineAction(props: ActionProps) {
  const { senderName } = props.target;
  return (
    <ReasonAction
      {...props}
      name="decline"
      document={decline}
      done={`The referral is declined, and ${senderName} is told why`}
      labels={declineReasonLabels}
      legend="Why do you decline?"
      noteHint={`${senderName} reads this: what would help the person instead? Needed with “${declineReasonLabels.OTHER}”.`}
    />
  );
}

/** Support ends without having been completed. */
export function CloseUnsuccessfulAction(props: ActionProps) {
  const { senderName } = props.target;
  return (
    <ReasonAction
      {...props}
      name="closeUnsuccessful"
      document={closeUnsuccessful}
      done={`The referral is closed, and ${senderName} is told why`}
      labels={unsuccessfulReasonLabels}
      legend="Why does it end?"
      noteHint={`${senderName} reads this. Needed with “${unsuccessfulReasonLabels.OTHER}”.`}
    />
  );
}

/** The sender takes the referral back. */
export function WithdrawAction(props: ActionProps) {
  const { receiverName } = props.target;
  return (
    <ReasonAction
      {...props}
      name="withdraw"
      document={withdraw}
      done={`The referral is withdrawn, and ${receiverName} is told`}
      labels={withdrawReasonLabels}
      legend="Why do you withdraw it?"
      noteHint={`${receiverName} is told. Needed with “${withdrawReasonLabels.OTHER}”.`}
    />
  );
}
