import type { TypedDocumentNode } from '@apollo/client';
import type { TransitionName } from '@kith/referral-lifecycle';
import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { FormValues } from '../../../ui/form-values';
import { TextArea } from '../../../ui/text-area';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';
import { useDone } from './use-done';

const requestInfo = graphql(`
  mutation RequestReferralInfo($id: ID!, $expectedVersion: Int!, $words: String!, $idempotencyKey: String) {
    requestReferralInfo(id: $id, expectedVersion: $expectedVersion, message: $words, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const provideInfo = graphql(`
  mutation ProvideReferralInfo($id: ID!, $expectedVersion: Int!, $words: String!, $idempotencyKey: String) {
    provideReferralInfo(id: $id, expectedVersion: $expectedVersion, message: $words, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const unaccept = graphql(`
  mutation UnacceptReferral($id: ID!, $expectedVersion: Int!, $words: String!, $idempotencyKey: String) {
    unacceptReferral(id: $id, expectedVersion: $expectedVersion, reason: $words, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const reopen = graphql(`
  mutation ReopenReferral($id: ID!, $expectedVersion: Int!, $words: String!, $idempotencyKey: String) {
    reopenReferral(id: $id, expectedVersion: $expectedVersion, reason: $words, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const markInError = graphql(`
  mutation MarkReferralInError($id: ID!, $expectedVersion: Int!, $words: String!, $idempotencyKey: String) {
    markReferralInError(id: $id, expectedVersion: $expectedVersion, reason: $words, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

interface WordsVariables {
  readonly id: string;
  readonly expectedVersion: number;
  readonly words: string;
  readonly idempotencyKey: string;
}

interface WordsActionProps extends ActionProps {
  readonly name: TransitionName;
  readonly document: TypedDocumentNode<Record<string, unknown>, WordsVariables>;
  /** Said once it is done. */
  readonly done: string;
  /** What the graph calls the words, and so its problems too. */
  readonly field: 'message' | 'reason';
  readonly label: string;
  readonly hint: string;
  /** What to say when nothing was written. */
  readonly missing: string;
}

/** A transition that asks for some lines of text. */
function WordsAction({ document, done, field, label, hint, missing, ...panel }: WordsActionProps) {
  const action = useAction(document, useDone(done));
  const { id, version: expectedVersion } = panel.target;
  const submit = (values: FormValues) => {
    const words = values.text(field);
    if (!action.errors.show(words === '' ? [{ field, message: missing }] : [])) return;
    void action.run({ id, expectedVersion, words });
  };
  return (
    <TransitionPanel {...panel} action={action} onSubmit={submit}>
      <TextArea name={field} label={label} hint={hint} maxLength={2000} />
    </TransitionPanel>
  );
}

/** The receiver asks something before it decides. */
export function RequestInfoAction(props: ActionProps) {
  const { senderName } = props.target;
  return (
    <WordsAction
      {...props}
      name="requestInfo"
      document={requestInfo}
      done={`Your question is on its way to ${senderName}`}
      field="message"
      label="Your question"
      hint={`${senderName} reads this and is asked to answer within 5 working days.`}
      missing="Write your question"
    />
  );
}

/** The sender answers the receiver's question. */
export function ProvideInfoAction(props: ActionProps) {
  const { receiverName } = props.target;
  return (
    <WordsAction
      {...props}
      name="provideInfo"
      document={provideInfo}
      done={`Your answer is on its way to ${receiverName}`}
      field="message"
      label="Your answer"
      hint={`${receiverName} reads this before it decides. Leave out what it need not know yet.`}
      missing="Write your answer"
    />
  );
}

/** The receiver takes accepting back. */
export function UnacceptAction(props: ActionProps) {
  return (
    <WordsAction
      {...props}
      name="unaccept"
      document={unaccept}
      done="Accepting is undone. The referral waits for your answer again"
      field="reason"
      label="Why do you take it back?"
      hint={`${props.target.senderName} reads this.`}
      missing="Say why you take accepting back"
    />
  );
}

/** Support goes on after all. */
export function ReopenAction(props: ActionProps) {
  return (
    <WordsAction
      {...props}
      name="reopen"
      document={reopen}
      done="The referral is open again"
      field="reason"
      label="Why do you reopen it?"
      hint={`${props.target.senderName} reads this.`}
      missing="Say why you reopen it"
    />
  );
}

/** A manager says that the referral should never have been sent. */
export function MarkInErrorAction(props: ActionProps) {
  return (
    <WordsAction
      {...props}
      name="markInError"
      document={markInError}
      done="The referral is marked as entered in error"
      field="reason"
      label="What was wrong?"
      hint="Both sides read this."
      missing="Say what was wrong"
    />
  );
}
