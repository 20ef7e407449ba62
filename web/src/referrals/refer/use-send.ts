import { useNavigate } from 'react-router';
import { type Action, useAction } from '../../app/client/use-action';
import { errorsOfProblem } from '../../app/client/problems';
import { graphql } from '../../gql';
import type { SubmitReferralMutation, SubmitReferralMutationVariables } from '../../gql/graphql';
import type { FieldError } from '../../ui/form-errors';
import { consentInput } from './permission';
import type { ReferFormState } from './use-refer-form';

const submitReferral = graphql(`
  mutation SubmitReferral(
    $id: ID!
    $expectedVersion: Int!
    $consent: ConsentInput
    $overrideReason: String
    $idempotencyKey: String
  ) {
    submitReferral(
      id: $id
      expectedVersion: $expectedVersion
      consent: $consent
      overrideReason: $overrideReason
      idempotencyKey: $idempotencyKey
    ) {
      ... on Referral {
        id
        version
        state
        reference
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
      ... on NotEligible {
        reasons
      }
    }
  }
`);

type Send = Action<SubmitReferralMutation, SubmitReferralMutationVariables>;

/** What has to be put right on the page before, with its fields. */
function errorsOfAnswers(problem: Send['problem']): readonly FieldError[] {
  if (problem?.__typename === 'ConsentMissing') return [{ field: 'consent.decision', message: problem.message }];
  return problem?.__typename === 'InvalidInput' ? errorsOfProblem(problem) : [];
}

/** Sends the draft; what is wrong with an answer leads back to it. */
export function useSend(form: ReferFormState, goBackTo: (field: string) => void) {
  const navigate = useNavigate();
  const { saving, permission, errors } = form;
  const sending: Send = useAction(submitReferral, {
    // In place of the page that checks it: Back must not lead to sending it again.
    onSuccess: ({ id }) => void navigate(`/refer/${id}/sent`, { replace: true }),
    onProblem: (problem) => {
      if (problem.__typename === 'NotEligible') {
        sending.errors.show([{ field: 'overrideReason', message: problem.message }]);
      }
      const wrong = errorsOfAnswers(problem);
      if (wrong.length === 0) return;
      errors.show(wrong);
      goBackTo('');
    },
  });
  const send = (overrideReason: string | null) => {
    if (!saving.draft) return;
    const { id, version } = saving.draft;
    void sending.run({ id, expectedVersion: version, consent: consentInput(permission), overrideReason });
  };
  return { sending, send };
}
