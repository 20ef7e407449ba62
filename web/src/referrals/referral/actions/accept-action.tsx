import { useApolloClient } from '@apollo/client/react';
import { useAction } from '../../../app/client/use-action';
import { useMessages } from '../../../app/layout/messages';
import { firstPageOf } from '../../../app/navigation/navigation';
import { useMembership } from '../../../app/session/session';
import { graphql } from '../../../gql';
import type { FormValues } from '../../../ui/form-values';
import { TextArea } from '../../../ui/text-area';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';

const accept = graphql(`
  mutation AcceptReferral($id: ID!, $expectedVersion: Int!, $message: String, $idempotencyKey: String) {
    acceptReferral(id: $id, expectedVersion: $expectedVersion, message: $message, idempotencyKey: $idempotencyKey) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const nextToAnswer = graphql(`
  query NextReferralToAnswer {
    worklist(box: RECEIVED, tab: NEEDS_ME, filter: { states: [SENT] }, first: 1) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

/** Leads to the next referral that waits for an answer, or to the list if there is none. */
function useGoToNext(): (done: string) => Promise<void> {
  const client = useApolloClient();
  const { sayDone } = useMessages();
  const list = firstPageOf(useMembership().role);
  return async (done) => {
    const answer = await client.query({ query: nextToAnswer, fetchPolicy: 'network-only' }).catch(() => null);
    const next = answer?.data?.worklist.edges[0]?.node;
    if (next) sayDone(`${done}. This is the next one that waits for your answer`, `/referrals/${next.id}`);
    else sayDone(`${done}. No other referral waits for your answer`, list);
  };
}

/** The receiver takes the person on, and may go straight on to the next one. */
export function AcceptAction({ target, main }: ActionProps) {
  const { sayDone } = useMessages();
  const goToNext = useGoToNext();
  const accepting = useAction(accept);
  const submit = async (values: FormValues) => {
    const message = values.optional('message');
    const accepted = await accepting.run({ id: target.id, expectedVersion: target.version, message });
    if (!accepted) return;
    if (values.flag('also')) await goToNext(`${target.reference} is accepted`);
    else sayDone('The referral is accepted. You see the person’s full details now');
  };
  return (
    <TransitionPanel
      name="accept"
      target={target}
      main={main}
      action={accepting}
      alsoLabel="Accept and next"
      onSubmit={(values) => void submit(values)}
    >
      <TextArea
        name="message"
        label={`A line to ${target.senderName} (optional)`}
        hint="For example, when you will get in touch"
        maxLength={2000}
        rows={2}
      />
    </TransitionPanel>
  );
}
