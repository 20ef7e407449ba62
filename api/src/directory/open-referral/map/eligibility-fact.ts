import { eligibilityKinds, type EligibilityKindName, type EligibilityRule } from '../../listing/eligibility-rule.js';
import { choiceTerms, type Fact } from './facts.js';

const { parent, of } = choiceTerms<EligibilityKindName>('ELIGIBILITY', 'Condition for coming', {
  AGE: 'Age',
  AREA: 'Area of the home',
  PRACTICE: 'GP practice',
  NEED: 'Need',
  SEX: 'Sex',
  CARER: 'Unpaid carer',
  LANGUAGE: 'Language',
  RISK_EXCLUDED: 'Risk it cannot take',
});

/** What a rule says beyond its kind, in an order that stays. */
const inWords = ({ sentence, values, minimum, maximum }: EligibilityRule) =>
  JSON.stringify({ sentence, values, minimum, maximum });

function ruleFrom(id: string, kind: EligibilityKindName, text: string): EligibilityRule[] {
  try {
    const { sentence, values, minimum, maximum } = JSON.parse(text) as Partial<EligibilityRule>;
    if (typeof sentence !== 'string' || !Array.isArray(values)) return [];
    return [{ id, kind, values: values.map(String), minimum: minimum ?? null, maximum: maximum ?? null, sentence }];
  } catch {
    return [];
  }
}

/** The rules for coming, each an attribute whose value is the rule in JSON. */
export const eligibilityFact: Fact<EligibilityRule[]> = {
  terms: [parent, ...eligibilityKinds.map((kind) => of[kind])],
  say: (rules) => rules.map((rule) => ({ term: of[rule.kind], id: rule.id, value: inWords(rule) })),
  hear: (said) =>
    said.flatMap(({ term, id, value }) => {
      const kind = eligibilityKinds.find((each) => of[each] === term);
      return kind && id && value ? ruleFrom(id, kind, value) : [];
    }),
};
