import type { Need } from '@kith/referral-lifecycle';

/**
 * Beginnings of words by which a need is told from what a taxonomy or a service calls itself. A first guess: editors
 * change it per word of a taxonomy, and their choice stays.
 */
const beginnings: Readonly<Record<Need, string>> = {
  LONELINESS: 'lonel|isolat|befriend|friendship|companion|social club|social group|coffee morning|lunch club|drop-in',
  EMOTIONAL_WELLBEING:
    'wellbeing|well-being|mental health|counsel|anxi|depress|mindful|stress|emotional|talking therap',
  MONEY: 'money|debt|benefit|welfare advice|financ|budget|credit union|income|citizens advice',
  HOUSING: 'hous|homeless|tenan|rent arrears|landlord|shelter|accommodation',
  FOOD_AND_FUEL: 'food|meal|fuel|energy bill|warm space|warm hub|heating|pantry',
  WORK_AND_SKILLS:
    'employ|jobs?\\b|work skill|volunteer|training|apprentice|career|adult learning|literacy|numeracy|cv writing',
  CARING: 'carer|caring|respite',
  PHYSICAL_ACTIVITY:
    'exercis|sport|fitness|walking|swim|physical activit|yoga|pilates|tai chi|football|cycl|danc|healthy living|weight manag|stop smoking|falls prevention',
  LONG_TERM_CONDITION:
    'long-term condition|long term condition|diabet|stroke|cancer|dementia|parkinson|arthritis|copd|chronic|heart disease|multiple sclerosis',
  BEREAVEMENT: 'bereave|grief|loss of a loved',
  DOMESTIC_ABUSE: 'domestic abuse|domestic violence|refuge for women|coercive control',
  DRUGS_AND_ALCOHOL: 'alcohol|drug|substance|addict|recovery service',
  LEGAL_AND_IMMIGRATION: 'legal|immigra|asylum|refugee|solicitor|law centre',
  TRANSPORT: 'transport|dial-a-ride|dial a ride|community car|mobility scooter|shopmobility|blue badge',
  DIGITAL_INCLUSION: 'digital|computer|internet|online skills|it skills|tablet lessons',
  ARTS_AND_NATURE:
    'arts?\\b|craft|music|choir|singing|theatre|museum|heritage|garden|allotment|nature|conservation|woodland|library|reading group',
  PARENTING_AND_FAMILY:
    'parent|famil|child|baby|babies|toddler|early years|nursery|youth|young people|play group|playgroup|breastfeed',
  PRACTICAL_HELP:
    'home help|help at home|practical help|handyperson|handyman|shopping|cleaning|personal care|home care|befriending and shopping|home adaptation|meals on wheels|gardening service|equipment loan',
};

const patterns = Object.entries(beginnings).map(
  ([need, words]) => [need as Need, new RegExp(`(?<![\\p{L}])(?:${words})`, 'iu')] as const,
);

/** The needs that a text speaks of by these words, in the order of the list. */
export const needsByWords = (text: string): Need[] =>
  patterns.filter(([, pattern]) => pattern.test(text)).map(([need]) => need);
