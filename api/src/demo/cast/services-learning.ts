import type { ServiceFacts } from './service-facts.js';

const digital = { of: 'digital', theme: 'learning', venue: 'The Old Library, Incline Road', outcode: 'NE28' } as const;
const library = 'Lift, hearing loop, screen readers and big keyboards.';
const welcome = { of: 'welcome', theme: 'arriving', venue: '3 Lamp Street', outcode: 'NE28' } as const;

export const learningServices: readonly ServiceFacts[] = [
  {
    ...digital,
    key: 'tablet-library',
    name: 'Tablet Library',
    summary: 'Borrow a tablet with a data card, and somebody to show you how.',
    description:
      'Six weeks to try it, longer if it helps. We start with whatever you want to see: a grandchild, the bus, the repeat prescription.',
    needs: ['DIGITAL_INCLUSION', 'LONELINESS', 'LONG_TERM_CONDITION'],
    schedule: 'Weekdays, 10am to 3pm; home visits on Fridays',
    cost: 'Free',
    gettingThere: 'Next to the health centre.',
    accessibility: library,
    places: { all: 15, free: 5 },
  },
  {
    ...digital,
    key: 'next-chapter',
    name: 'Next Chapter',
    confirmedDaysAgo: 395,
    summary: 'A step towards work for people who have been ill.',
    description: 'A coach, a plan in your own words, courses from English to forklift, and employers who know us.',
    needs: ['WORK_AND_SKILLS', 'DIGITAL_INCLUSION', 'EMOTIONAL_WELLBEING', 'MONEY'],
    schedule: 'Weekdays by appointment',
    cost: 'Free',
    accessibility: library,
    minimumAge: 18,
    maximumAge: 67,
    places: { all: 18, free: 7 },
  },
  {
    ...welcome,
    key: 'english-and-tea',
    name: 'English and Tea',
    summary: 'Conversation for people who are learning English.',
    description: 'Small tables, a volunteer at each, and children welcome. No test and no papers needed.',
    needs: ['LONELINESS', 'WORK_AND_SKILLS', 'PARENTING_AND_FAMILY'],
    schedule: 'Tuesdays and Thursdays, 1pm to 3pm',
    cost: 'Free; bus fares paid',
    accessibility: 'Step-free.',
    places: { all: 24, free: 10 },
  },
  {
    ...welcome,
    key: 'papers-and-rights',
    name: 'Papers and Rights',
    summary: 'Regulated immigration advice, in confidence.',
    description: 'Leave to remain, family reunion, settled status, asylum support. Advisers are registered at level 2.',
    needs: ['LEGAL_AND_IMMIGRATION', 'HOUSING', 'MONEY'],
    schedule: 'Mondays and Wednesdays by appointment',
    cost: 'Free',
    accessibility: 'Step-free, interpreters in any language.',
    responseWorkingDays: 5,
    places: { all: 10, free: 4 },
  },
  {
    ...welcome,
    key: 'neighbour-welcome',
    name: 'A Neighbour to Start With',
    summary: 'A volunteer who shows you round: surgery, school, bus and beach.',
    description:
      'The scheme is paused while we train new volunteers. Ring us and we will tell you when it opens again.',
    needs: ['LONELINESS', 'TRANSPORT', 'PARENTING_AND_FAMILY'],
    schedule: 'Paused until further notice',
    cost: 'Free',
    signpostOnly: true,
  },
];
