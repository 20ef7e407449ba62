import { useAction } from '../../../app/client/use-action';
import { graphql } from '../../../gql';
import type { FormValues } from '../../../ui/form-values';
import { Radios } from '../../../ui/radios';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-area';
import type { ActionProps } from '../action-target';
import { TransitionPanel } from '../transition-panel';
import { useDone } from './use-done';

const redirect = graphql(`
  mutation RedirectReferral(
    $id: ID!
    $expectedVersion: Int!
    $targetServiceId: ID!
    $note: String
    $idempotencyKey: String
  ) {
    redirectReferral(
      id: $id
      expectedVersion: $expectedVersion
      targetServiceId: $targetServiceId
      note: $note
      idempotencyKey: $idempotencyKey
    ) {
      ...ReferralView
      ...TransitionProblem
    }
  }
`);

const atAGlance = 7;

/** The receiver passes the referral to another of its own services. */
export function RedirectAction({ target, main }: ActionProps) {
  const passing = useAction(
    redirect,
    useDone('The referral is passed on. Its new one stands below, under Related referrals'),
  );
  const submit = (values: FormValues) => {
    const targetServiceId = values.text('targetServiceId');
    const missing = targetServiceId === '' ? [{ field: 'targetServiceId', message: 'Choose a service' }] : [];
    if (!passing.errors.show(missing)) return;
    const note = values.optional('note');
    void passing.run({ id: target.id, expectedVersion: target.version, targetServiceId, note });
  };
  const choices = target.otherServices;
  return (
    <TransitionPanel name="redirect" target={target} main={main} action={passing} onSubmit={submit}>
      {choices.length > atAGlance ? (
        <Select name="targetServiceId" label="To which service?" none="Choose a service" choices={choices} />
      ) : (
        <Radios name="targetServiceId" legend="To which service?" small choices={choices} />
      )}
      <TextArea
        name="note"
        label="Note (optional)"
        hint="The sender and the other service read this."
        maxLength={2000}
        rows={2}
      />
    </TransitionPanel>
  );
}
