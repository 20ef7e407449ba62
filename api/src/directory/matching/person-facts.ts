import type { Need } from '@kith/referral-lifecycle';

export const sexes = ['FEMALE', 'MALE'] as const;
export type SexName = (typeof sexes)[number];

/** What is known of somebody without who it is; null and left out: not known. */
export interface PersonFacts {
  age?: number | null;
  outcode?: string | null;
  practiceOdsCode?: string | null;
  needs?: readonly Need[] | null;
  sex?: SexName | null;
  isCarer?: boolean | null;
  languages?: readonly string[] | null;
  risks?: readonly string[] | null;
}

/** Facts as rules compare them: in small letters, and what is not known left out. `rulesOut` reads the same in SQL. */
export interface KnownFacts {
  age?: number;
  outcode?: string;
  practice?: string;
  sex?: string;
  carer?: boolean;
  needs?: string[];
  languages?: string[];
  risks?: string[];
}

const lower = (text: string) => text.trim().toLowerCase();

const known = <T>(name: keyof KnownFacts, value: T | null | undefined | '') =>
  value === null || value === undefined || value === '' ? {} : { [name]: value };

/** Nobody has no need and speaks no language: an empty list of those is one that is not known. */
const some = (values: readonly string[] | null | undefined) => (values?.length ? values.map(lower) : null);

/** What is known, in the form in which rules are compared with it. */
export function knownFacts(facts: PersonFacts): KnownFacts {
  return {
    ...known('age', facts.age),
    ...known('outcode', facts.outcode && lower(facts.outcode)),
    ...known('practice', facts.practiceOdsCode && lower(facts.practiceOdsCode)),
    ...known('sex', facts.sex && lower(facts.sex)),
    ...known('carer', facts.isCarer),
    ...known('needs', some(facts.needs)),
    ...known('languages', some(facts.languages)),
    ...known('risks', facts.risks?.map(lower)),
  };
}
