import type { Need } from '@kith/referral-lifecycle';

/** What people mean by a word: needs a service may answer, and words it may use instead. */
export interface Meaning {
  readonly needs: readonly Need[];
  readonly also: readonly string[];
}

interface Line {
  readonly words: string;
  readonly needs?: readonly Need[];
  readonly also?: readonly string[];
}

/**
 * Words for how life is, as people say them, and what answers them. Words for what services do (walking, singing, money
 * advice) have no place here: services say those themselves. Words with commas between; a phrase may have spaces.
 */
const lines: readonly Line[] = [
  {
    words: 'lonely, loneliness, alone, isolated, isolation, friendless, no friends, housebound, company, friends',
    needs: ['LONELINESS'],
    also: ['befriending', 'befriender', 'friendship', 'company'],
  },
  {
    words: 'sad, low, low mood, depressed, depression, unhappy, down, fed up, hopeless, mental health, wellbeing',
    needs: ['EMOTIONAL_WELLBEING'],
    also: ['wellbeing', 'mental health', 'mood'],
  },
  {
    words: 'anxious, anxiety, worried, worry, stress, stressed, panic, nervous, overwhelmed, burnt out',
    needs: ['EMOTIONAL_WELLBEING'],
    also: ['anxiety', 'relaxation', 'mindfulness', 'stress'],
  },
  {
    words: 'debt, debts, broke, skint, poor, bills, arrears, bailiff, bailiffs, benefits, pip, universal credit',
    needs: ['MONEY'],
    also: ['debt', 'benefits', 'money advice'],
  },
  {
    words: 'homeless, homelessness, eviction, evicted, rent, landlord, damp, mould, sofa surfing, rough sleeping',
    needs: ['HOUSING'],
    also: ['housing', 'tenant', 'tenancy'],
  },
  {
    words: 'hungry, hunger, food bank, foodbank, cold, cold house, heating, gas, electricity, energy, fuel',
    needs: ['FOOD_AND_FUEL'],
    also: ['pantry', 'food bank', 'warm', 'energy'],
  },
  {
    words: 'unemployed, unemployment, jobless, job, jobs, redundant, redundancy, cv, volunteer, volunteering',
    needs: ['WORK_AND_SKILLS'],
    also: ['volunteering', 'employment', 'job'],
  },
  { words: 'carer, looking after, caring for, respite', needs: ['CARING'], also: ['carer', 'carers', 'respite'] },
  {
    words: 'unfit, overweight, obese, weight, lose weight, fit, fitness, falls, falling, balance, exercise, active',
    needs: ['PHYSICAL_ACTIVITY'],
    also: ['exercise', 'strength', 'balance'],
  },
  {
    words:
      'diabetes, copd, asthma, arthritis, pain, chronic pain, stroke, heart, cancer, fatigue, fibromyalgia, long covid',
    needs: ['LONG_TERM_CONDITION'],
  },
  {
    words: 'bereaved, bereavement, grief, grieving, widow, widowed, widower, mourning, lost my husband, lost my wife',
    needs: ['BEREAVEMENT'],
    also: ['bereavement', 'grief', 'loss'],
  },
  {
    words: 'abuse, abused, violence, violent partner, coercive, controlling partner, beaten, refuge',
    needs: ['DOMESTIC_ABUSE'],
    also: ['refuge', 'domestic abuse'],
  },
  {
    words: 'drinking, drink problem, alcoholic, alcohol, drugs, addict, addiction, substance, sober, rehab',
    needs: ['DRUGS_AND_ALCOHOL'],
    also: ['recovery', 'addiction'],
  },
  {
    words: 'visa, asylum, asylum seeker, refugee, refugees, immigration, solicitor, legal, settled status',
    needs: ['LEGAL_AND_IMMIGRATION'],
    also: ['refugee', 'legal'],
  },
  { words: 'lift, lifts, bus, travel, getting there, cannot drive', needs: ['TRANSPORT'], also: ['lift', 'transport'] },
  {
    words: 'computer, computers, internet, online skills, tablet, smartphone, phone help, email, wifi, nhs app',
    needs: ['DIGITAL_INCLUSION'],
    also: ['digital', 'computer'],
  },
  { words: 'bored, hobby, hobbies, creative, outdoors, nature', needs: ['ARTS_AND_NATURE'], also: ['craft', 'nature'] },
  {
    words: 'mum, mums, dad, dads, new mum, new dad, parent, baby, toddler, pregnant, postnatal, single parent',
    needs: ['PARENTING_AND_FAMILY'],
    also: ['parents', 'family', 'baby'],
  },
  {
    words: 'shopping, cleaning, handyman, repairs, odd jobs, housework, housing repairs, decorating',
    needs: ['PRACTICAL_HELP'],
    also: ['repairs', 'shopping', 'handyperson'],
  },
];

const meanings = new Map<string, Meaning>(
  lines.flatMap(({ words, needs = [], also = [] }) =>
    words.split(', ').map((word) => [word, { needs, also }] as const),
  ),
);

/** The longest phrase of the list, in words. */
export const longestPhrase = Math.max(...[...meanings.keys()].map((words) => words.split(' ').length));

/** What people mean by a word or phrase in small letters; undefined for one that means just itself. */
export const meaningOf = (words: string): Meaning | undefined => meanings.get(words);
