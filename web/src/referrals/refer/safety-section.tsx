import { SafeContact } from '../../people/find-person/safe-contact';
import { Radios } from '../../ui/radios';
import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-area';
import type { ReferFormState } from './use-refer-form';

/** Known risks, how to make contact safely, and what the person needs to take part. */
export function SafetySection({ form }: { readonly form: ReferFormState }) {
  const { answers, change, person, personChanged, word } = form;
  return (
    <Section heading="Safety">
      <Radios
        name="riskDeclaration"
        legend="Are there risks they should know about?"
        hint={`To the ${word}, to those who meet them, or at their home`}
        small
        choices={[
          { value: 'NO_KNOWN_RISKS', label: 'No known risks' },
          {
            value: 'RISKS_STATED',
            label: 'There are risks',
            reveals: (
              <TextArea
                name="riskHeadline"
                label="Which?"
                hint="They see this before they accept, so name nobody"
                rows={2}
                maxLength={300}
                value={answers.riskHeadline}
                onChange={(event) => change({ riskHeadline: event.currentTarget.value })}
              />
            ),
          },
        ]}
        value={answers.riskDeclaration}
        onChange={(riskDeclaration) => change({ riskDeclaration })}
      />
      {person && <SafeContact person={person} onChanged={personChanged} />}
      <TextArea
        name="accessRequirements"
        label="What do they need to take part? (optional)"
        hint="For example: step-free access, an interpreter, large print"
        rows={2}
        maxLength={500}
        value={answers.accessRequirements}
        onChange={(event) => change({ accessRequirements: event.currentTarget.value })}
      />
    </Section>
  );
}
