import { allNeeds, isSensitiveNeed, needs } from '@kith/referral-lifecycle';
import { Checkboxes } from '../../ui/checkboxes';
import { Radios } from '../../ui/radios';
import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-area';
import type { ReferFormState } from './use-refer-form';

const needChoices = allNeeds.map((value) => ({
  value,
  label: needs[value].label,
  ...(isSensitiveNeed(value) && { hint: 'They see this only after they accept' }),
}));

/** What is asked and why. */
export function WhySection({ form: { answers, change, word } }: { readonly form: ReferFormState }) {
  return (
    <Section heading="What do they need help with?">
      <Checkboxes
        name="needs"
        legend="Choose all that apply"
        small
        columns
        choices={needChoices}
        value={answers.needs}
        onChange={(chosen) => change({ needs: chosen })}
      />
      <TextArea
        name="reason"
        label={`What matters to the ${word}, in a line (optional)`}
        rows={2}
        maxLength={1000}
        value={answers.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Radios
        name="urgency"
        legend="How soon?"
        small
        inline
        choices={[
          { value: 'ROUTINE', label: 'Routine' },
          { value: 'URGENT', label: 'Urgent' },
        ]}
        value={answers.urgency}
        onChange={(urgency) => change({ urgency })}
      />
    </Section>
  );
}
