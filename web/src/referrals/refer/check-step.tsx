import { transitions } from '@kith/referral-lifecycle';
import { Link } from 'react-router';
import { SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { DateText } from '../../ui/date-text';
import type { FormValues } from '../../ui/form-values';
import { Warning } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-area';
import { CheckAnswers } from './check-answers';
import type { ReferFormState } from './use-refer-form';
import { useSend } from './use-send';
import { PreviewCards } from './what-they-see';

export interface CheckStepProps {
  readonly form: ReferFormState;
  readonly draftId: string;
  /** Goes back to change an answer. */
  readonly onChange: (field: string) => void;
}

/** Checking the answers, and sending them. */
export function CheckStep({ form, draftId, onChange }: CheckStepProps) {
  const { sending, send } = useSend(form, onChange);
  const { problem } = sending;
  const unfit = problem?.__typename === 'NotEligible' ? problem.reasons : null;
  const submit = (values: FormValues) => {
    const overrideReason = values.text('overrideReason');
    const missing = { field: 'overrideReason', message: 'Say why you refer all the same, or change where to' };
    if (unfit && overrideReason === '') return void sending.errors.show([missing]);
    send(overrideReason || null);
  };
  return (
    <div className="kith-check">
      <PageHeading>Check your answers</PageHeading>
      <Form errors={sending.errors} busy={sending.busy} onSubmit={submit}>
        {problem?.__typename === 'ReferralChanged' && (
          <p>
            <Link to={`/refer/${draftId}`}>Load the draft as it is now</Link>
          </p>
        )}
        <CheckAnswers form={form} onChange={onChange} />
        <Section heading="What they will see">
          <PreviewCards saving={form.saving} />
        </Section>
        <AlreadyOpen form={form} />
        {unfit && <NotEligible reasons={unfit} />}
        <p>Nothing is shared until you send it.</p>
        <SubmitButton>{unfit ? 'Send the referral all the same' : transitions.submit.label}</SubmitButton>
      </Form>
    </div>
  );
}

/** Asking twice is allowed, but seldom meant. */
function AlreadyOpen({ form: { saving, word } }: Pick<CheckStepProps, 'form'>) {
  const open = saving.draft?.alreadyOpen ?? [];
  if (open.length === 0) return null;
  return (
    <Warning heading="You have asked this receiver already">
      <p>
        {open.length === 1 ? 'A referral' : `${open.length} referrals`} of this {word} to the same receiver{' '}
        {open.length === 1 ? 'is' : 'are'} still open. Send another only if it asks for something else.
      </p>
      <ul>
        {open.map(({ referralId, reference, sentAt }) => (
          <li key={referralId}>
            <Link to={`/referrals/${referralId}`}>{reference}</Link>, sent on <DateText date={sentAt} />
          </li>
        ))}
      </ul>
    </Warning>
  );
}

function NotEligible({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <>
      <Warning heading="This service may not be right">
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Warning>
      <TextArea
        name="overrideReason"
        label="Why do you refer all the same?"
        hint="The service reads this. Or change where to, above"
        rows={2}
        maxLength={500}
      />
    </>
  );
}
