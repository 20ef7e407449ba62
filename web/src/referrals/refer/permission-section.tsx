import type { Choice } from '../../ui/choice';
import { Radios } from '../../ui/radios';
import { Section } from '../../ui/section';
import { InsetWarning } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { GivenFields } from './given-fields';
import { type PermissionChoice, recordWords } from './permission';
import type { ReferFormState } from './use-refer-form';

type Choices = readonly Choice<PermissionChoice>[];
type Basis = 'BEST_INTERESTS' | 'NOT_SOUGHT';

const reasons = {
  BEST_INTERESTS: {
    name: 'bestInterestsReason',
    label: 'Why is sharing in their best interests?',
    hint: 'Say whom you asked and what the person would have wanted (Mental Capacity Act 2005, section 4)',
  },
  NOT_SOUGHT: { name: 'notSoughtReason', label: 'Why not?', hint: 'And why it is right to share all the same' },
} as const;

/** On what basis it is shared without their yes. Shown for the chosen basis only: both answer the same problem. */
function ReasonField({ form, basis }: { readonly form: ReferFormState; readonly basis: Basis }) {
  const { permission, setPermission } = form;
  if (permission.choice !== basis) return null;
  const { name, label, hint } = reasons[basis];
  return (
    <TextArea
      name="consent.reason"
      label={label}
      hint={hint}
      rows={3}
      maxLength={1000}
      value={permission[name]}
      onChange={(event) => setPermission({ [name]: event.currentTarget.value })}
    />
  );
}

function Refused() {
  return (
    <InsetWarning>
      <p>
        Then this referral cannot be sent. You can tell them about a service instead, which shares nothing. The draft is
        kept in case they change their mind; discard it if not.
      </p>
    </InsetWarning>
  );
}

function choicesFor(form: ReferFormState): Choices {
  const { permission, setPermission, onRecord, word } = form;
  const recorded: Choices = onRecord
    ? [{ value: 'ON_RECORD', label: 'It is on record already', hint: recordWords(onRecord) }]
    : [];
  const given = <GivenFields permission={permission} setPermission={setPermission} word={word} />;
  return [
    ...recorded,
    { value: 'GIVEN', label: 'Yes, they agreed', reveals: given },
    {
      value: 'BEST_INTERESTS',
      label: 'They cannot decide, and it is in their best interests',
      reveals: <ReasonField form={form} basis="BEST_INTERESTS" />,
    },
    { value: 'NOT_SOUGHT', label: 'They were not asked', reveals: <ReasonField form={form} basis="NOT_SOUGHT" /> },
    { value: 'REFUSED', label: 'No, they said no', reveals: <Refused /> },
  ];
}

/** Whether the person agreed to the sharing, or on what basis it happens all the same. */
export function PermissionSection({ form }: { readonly form: ReferFormState }) {
  const { permission, setPermission, word } = form;
  return (
    <Section heading="Permission">
      <Radios
        name="consent.decision"
        legend={`Did the ${word} agree that we share this?`}
        hint="It is recorded when you send the referral"
        small
        choices={choicesFor(form)}
        value={permission.choice}
        onChange={(choice) => setPermission({ choice })}
      />
    </Section>
  );
}
