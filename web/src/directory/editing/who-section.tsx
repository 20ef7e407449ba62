import { allNeeds, needs } from '@kith/referral-lifecycle';
import { useState } from 'react';
import type { EligibilityKind } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Checkboxes } from '../../ui/checkboxes';
import { type Choice, choicesOf } from '../../ui/choice';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { EditedPart } from './edited-part';
import { EditedText } from './edited-text';
import { EditedWords } from './edited-words';
import { EditedWholeNumber } from './edited-whole-number';
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
      <EditedWholeNumber form={form} name="minimumAge" label="Youngest age (optional)" />
      <EditedWholeNumber form={form} name="maximumAge" label="Oldest age (optional)" />
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
      <RuleValues at={at} rule={rule} change={change} />
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

function RuleValues({ at, rule, change }: ValuesProps) {
  const { kind, values } = rule;
  const choices = chosenFrom[kind];
  if (kind === 'CARER') return null;
  if (kind === 'AGE') return <RuleAges at={at} rule={rule} change={change} />;
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

const wholeNumber = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null);

function RuleAges({ at, rule, change }: ValuesProps) {
  const [typed, setTyped] = useState({ minimum: `${rule.minimum ?? ''}`, maximum: `${rule.maximum ?? ''}` });
  return (['minimum', 'maximum'] as const).map((name) => (
    <TextField
      key={name}
      name={`${at}.${name}`}
      label={name === 'minimum' ? 'From age' : 'Up to age'}
      width={3}
      inputMode="numeric"
      autoComplete="off"
      value={typed[name]}
      onChange={(event) => {
        setTyped({ ...typed, [name]: event.currentTarget.value });
        change({ [name]: wholeNumber(event.currentTarget.value) });
      }}
    />
  ));
}
