import { codesOf } from './codes.js';

/** A need in plain words; a sensitive one is shown only to those with full access. */
export interface NeedFacts {
  readonly label: string;
  readonly sensitive: boolean;
  /** SNOMED CT concept of the PRSB's reference set 1373501000000105; null until somebody with its licence has chosen one. */
  readonly snomed: string | null;
}

const need = (label: string): NeedFacts => ({ label, sensitive: false, snomed: null });
// These three reveal violence, health or possible offences, and immigration status: special category and criminal
// offence data or as harmful as such (UK GDPR articles 9 and 10), so a receiver learns of them only on accepting.
const sensitive = (label: string): NeedFacts => ({ label, sensitive: true, snomed: null });

const facts = {
  LONELINESS: need('Loneliness and social isolation'),
  EMOTIONAL_WELLBEING: need('Emotional wellbeing'),
  MONEY: need('Money, debt and benefits'),
  HOUSING: need('Housing'),
  FOOD_AND_FUEL: need('Food and fuel'),
  WORK_AND_SKILLS: need('Work, volunteering and skills'),
  CARING: need('Caring responsibilities'),
  PHYSICAL_ACTIVITY: need('Physical activity and healthy living'),
  LONG_TERM_CONDITION: need('Long-term condition self-management'),
  BEREAVEMENT: need('Bereavement'),
  DOMESTIC_ABUSE: sensitive('Domestic abuse'),
  DRUGS_AND_ALCOHOL: sensitive('Drugs and alcohol'),
  LEGAL_AND_IMMIGRATION: sensitive('Legal and immigration'),
  TRANSPORT: need('Transport and access'),
  DIGITAL_INCLUSION: need('Digital inclusion'),
  ARTS_AND_NATURE: need('Arts, nature and heritage'),
  PARENTING_AND_FAMILY: need('Parenting and family'),
  PRACTICAL_HELP: need('Practical help at home'),
};

/** What a person may need help with. */
export type Need = keyof typeof facts;

/** The needs as an enum-like object. */
export const Need = codesOf(facts);

/** Each need's label, and whether it is sensitive. */
export const needs: Readonly<Record<Need, NeedFacts>> = facts;

/** All needs, in the order in which a form offers them. */
export const allNeeds: readonly Need[] = Object.values(Need);

/** Whether only those with full access may see that a person has this need. */
export function isSensitiveNeed(code: Need): boolean {
  return needs[code].sensitive;
}
