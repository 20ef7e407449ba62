import { allNeeds, needs } from '@kith/referral-lifecycle';
import type { EligibilityKind } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Checkboxes } from '../../ui/checkboxes';
import { type Choice, choicesOf } from '../../ui/choice';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { EditedNumber } from './edited-number';
import { EditedPart } from './edited-part';
import { EditedText } from './edited-text';
import { EditedWords } from './edited-words';
import type { ListingForm, PartOf } from './use-listing-form';

type Rule = PartOf<'eligibilityRules'>;

const ruleLabels: Readonly<Record<EligibilityKind, string>> = {
  AGE: 'Their age',
  AREA: 'Where they live',
  PRACTICE: 'Their GP practice',
  NEED: 'What they need help with',
  SEX: 'Their sex',
  CARER: 'That they care for somebody unpaid',
  LANGUAGE: 'The language they speak',
  RISK_EXCLUDED: 'A risk it cannot take',
};

const noRule: Omit<Rule, 'id'> = { kind: 'CARER', values: [], sentence: '' };

/** Who it is for: in words, and as conditions by which Kith says who fits. */
export function WhoSection({ form }: { readonly form: ListingForm }) {
  const { edited } = form;
  return (
    <Section heading="Who it is for">
      <p>What keeps out somebody who could come before waits until a directory editor has seen it.</p>
      <EditedText form={form} name="eligibility" label="Who it is for, in words" />
      <EditedNumber
        form={form}
        name="minimumAge"
        label="Youngest age (optional)"
        value={edited.minimumAge}
        onChange={(minimumAge) => form.change({ minimumAge })}
      />
      <EditedNumber
        form={form}
        name="maximumAge"
        label="Oldest age (optional)"
        value={edited.maximumAge}
        onChange={(maximumAge) => form.change({ maximumAge })}
      />
      <EditedWords
        name="areaOutcodes"
        label="Area: first halves of postcodes (optional)"
        hint="For example, NE29, NE30. Empty: from anywhere"
        values={edited.areaOutcodes}
        onChange={(areaOutcodes) => form.change({ areaOutcodes })}
      />
      {edited.eligibilityRules.map((rule, index) => (
        <EditedRule key={rule.id} form={form} rule={rule} index={index} />
      ))}
      <Button secondary small onClick={() => form.addPart('eligibilityRules', noRule)}>
        Add a condition
      </Button>
    </Section>
  );
}

interface RuleProps {
  readonly form: ListingForm;
  readonly rule: Rule;
  readonly index: number;
}

function EditedRule({ form, rule, index }: RuleProps) {
  const at = `eligibilityRules.${index}`;
  const change = (values: Partial<Rule>) => form.changePart('eligibilityRules', rule.id, values);
  return (
    <EditedPart
      heading={`Condition ${index + 1}`}
      removeLabel="Take this condition out"
      onRemove={() => form.removePart('eligibilityRules', rule.id)}
    >
      <Select
        name={`${at}.kind`}
        label="What does it depend on?"
        choices={choicesOf(ruleLabels)}
        value={rule.kind}
        onChange={(kind) => change({ kind: kind as EligibilityKind, values: [], minimum: null, maximum: null })}
      />
      <RuleValues form={form} at={at} rule={rule} change={change} />
      <TextField
        name={`${at}.sentence`}
        label="What do people read who do not meet it?"
        hint="For example, Only for people who care for somebody."
        autoComplete="off"
        value={rule.sentence}
        onChange={(event) => change({ sentence: event.currentTarget.value })}
      />
    </EditedPart>
  );
}

interface ValuesProps {
  readonly form: ListingForm;
  readonly at: string;
  readonly rule: Rule;
  readonly change: (values: Partial<Rule>) => void;
}

const chosenFrom: Partial<Record<EligibilityKind, readonly Choice[]>> = {
  NEED: allNeeds.map((value) => ({ value, label: needs[value].label })),
  SEX: [
    { value: 'female', label: 'Female' },
    { value: 'male', label: 'Male' },
  ],
};

const hints: Partial<Record<EligibilityKind, string>> = {
  AREA: 'First halves of postcodes, such as NE29, NE30',
  PRACTICE: 'ODS codes, such as A12345',
  LANGUAGE: 'ISO codes, such as en, pl',
  RISK_EXCLUDED: 'In a word or two, with commas between',
};

function RuleValues({ form, at, rule, change }: ValuesProps) {
  const { kind, values } = rule;
  const choices = chosenFrom[kind];
  if (kind === 'CARER') return null;
  if (kind === 'AGE') return <RuleAges form={form} at={at} rule={rule} change={change} />;
  if (choices) {
    return (
      <Checkboxes
        name={`${at}.values`}
        legend="Which?"
        small
        choices={choices}
        value={values}
        onChange={(chosen) => change({ values: chosen })}
      />
    );
  }
  return (
    <EditedWords
      key={kind}
      name={`${at}.values`}
      label="Which?"
      hint={hints[kind] ?? ''}
      values={values}
      onChange={(typed) => change({ values: typed })}
    />
  );
}

function RuleAges({ form, at, rule, change }: ValuesProps) {
  return (['minimum', 'maximum'] as const).map((name) => (
    <EditedNumber
      key={name}
      form={form}
      name={`${at}.${name}`}
      label={name === 'minimum' ? 'From age' : 'Up to age'}
      value={rule[name]}
      onChange={(age) => change({ [name]: age })}
    />
  ));
}
