import { needs, type Need } from '@kith/referral-lifecycle';
import type { EligibilityKindName, EligibilityRule } from '../listing/eligibility-rule.js';
import { knownFacts, type KnownFacts, type PersonFacts } from './person-facts.js';

/** Whether somebody may come, as far as is known. */
export const verdicts = ['FITS', 'UNKNOWN', 'DOES_NOT_FIT'] as const;
export type VerdictName = (typeof verdicts)[number];

/** What a rule says of somebody, in words. */
export interface Reason {
  kind: EligibilityKindName;
  verdict: VerdictName;
  sentence: string;
}

export type Rule = Pick<EligibilityRule, 'kind' | 'values' | 'minimum' | 'maximum' | 'sentence'>;

/** What a service says for whom it is. */
export interface Conditions {
  name: string;
  minimumAge: number | null;
  maximumAge: number | null;
  areaOutcodes: readonly string[];
  listing: { eligibilityRules: readonly Rule[] } | null;
}

type Met = boolean | undefined;

const oneOf = (rule: Rule, value: string | undefined): Met =>
  value === undefined ? undefined : rule.values.some((each) => each.toLowerCase() === value);

const anyOf = (rule: Rule, values: readonly string[] | undefined): Met =>
  values === undefined ? undefined : values.some((value) => oneOf(rule, value));

function isOfAge({ minimum, maximum }: Rule, age: number | undefined): Met {
  if (minimum === null && maximum === null) return true;
  return age === undefined ? undefined : age >= (minimum ?? age) && age <= (maximum ?? age);
}

function hasNoneOf(rule: Rule, risks: readonly string[] | undefined): Met {
  const met = anyOf(rule, risks);
  return met === undefined ? undefined : !met;
}

/** Whether each kind of rule is met; undefined where the fact it asks for is not known. */
const asks: Record<EligibilityKindName, (rule: Rule, facts: KnownFacts) => Met> = {
  AGE: (rule, { age }) => isOfAge(rule, age),
  AREA: (rule, { outcode }) => oneOf(rule, outcode),
  PRACTICE: (rule, { practice }) => oneOf(rule, practice),
  NEED: (rule, { needs: asked }) => anyOf(rule, asked),
  SEX: (rule, { sex }) => oneOf(rule, sex),
  CARER: (_, { carer }) => carer,
  LANGUAGE: (rule, { languages }) => anyOf(rule, languages),
  RISK_EXCLUDED: (rule, { risks }) => hasNoneOf(rule, risks),
};

const missing: Record<EligibilityKindName, string> = {
  AGE: 'The age is not known',
  AREA: 'Where the person lives is not known',
  PRACTICE: 'The practice is not known',
  NEED: 'What the person needs is not known',
  SEX: 'The sex is not known',
  CARER: 'Whether the person cares for somebody is not known',
  LANGUAGE: 'The languages the person speaks are not known',
  RISK_EXCLUDED: 'Whether there are risks is not known',
};

function ages(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return `aged ${from} to ${to}`;
  return from !== null ? `aged ${from} and over` : `aged up to ${to}`;
}

/** All conditions of a service as rules, age and area first. */
export function rulesOf({ name, minimumAge, maximumAge, areaOutcodes, listing }: Conditions): Rule[] {
  const rules: Rule[] = [];
  if (minimumAge !== null || maximumAge !== null) {
    const sentence = `${name} is for people ${ages(minimumAge, maximumAge)}.`;
    rules.push({ kind: 'AGE', values: [], minimum: minimumAge, maximum: maximumAge, sentence });
  }
  if (areaOutcodes.length > 0) {
    const sentence = `${name} is for people who live in ${areaOutcodes.join(', ')}.`;
    rules.push({ kind: 'AREA', values: [...areaOutcodes], minimum: null, maximum: null, sentence });
  }
  return [...rules, ...(listing?.eligibilityRules ?? [])];
}

function reasonOf(rule: Rule, facts: KnownFacts): Reason {
  const { kind, sentence } = rule;
  const met = asks[kind](rule, facts);
  if (met === undefined) return { kind, verdict: 'UNKNOWN', sentence: `${missing[kind]}. ${sentence}` };
  return { kind, verdict: met ? 'FITS' : 'DOES_NOT_FIT', sentence };
}

/** What each condition of a service says of somebody, those that stand in the way first. */
export function reasonsFor(service: Conditions, facts: PersonFacts): Reason[] {
  const known = knownFacts(facts);
  const reasons = rulesOf(service).map((rule) => reasonOf(rule, known));
  return reasons.sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict));
}

/** All conditions together: one that is broken decides, then one that is open. */
export function verdictOf(reasons: readonly Reason[]): VerdictName {
  for (const verdict of ['DOES_NOT_FIT', 'UNKNOWN'] as const) {
    if (reasons.some((reason) => reason.verdict === verdict)) return verdict;
  }
  return 'FITS';
}

/** Which of somebody's needs a service answers, in the order of the service. */
export const needsAnswered = (offered: readonly Need[], facts: PersonFacts): Need[] =>
  offered.filter((need) => facts.needs?.includes(need) && need in needs);
