import type { ServiceFacts } from './service-facts.js';

const arts = { of: 'arts', theme: 'making', venue: 'The Sail Loft, Herring Steps', outcode: 'NE30' } as const;
const upTheSteps =
  'Seven minutes from the Metro. Taxis can stop at the back door in Salthouse Yard, which has no steps.';
const lift = 'Lift from Salthouse Yard, hearing loop, large-print handouts. A quiet room is open throughout.';

export const creativeServices: readonly ServiceFacts[] = [
  {
    ...arts,
    key: 'open-studio',
    name: 'Open Studio',
    summary: 'Paint, print or draw among others. All materials are here.',
    description:
      'No lessons unless you ask for one. An artist is in the room, and so is a pot of tea. Many people have not held a brush since school.',
    needs: ['ARTS_AND_NATURE', 'LONELINESS', 'EMOTIONAL_WELLBEING', 'LONG_TERM_CONDITION'],
    schedule: 'Mondays and Wednesdays, 1pm to 3.30pm',
    cost: 'Free for the first ten weeks, then £3',
    gettingThere: upTheSteps,
    accessibility: lift,
    places: { all: 12, free: 5 },
  },
  {
    ...arts,
    key: 'sing-by-the-sea',
    name: 'Sing by the Sea',
    summary: 'A choir for people who think they cannot sing.',
    description: 'Songs everybody knows, no reading of music. Good for the lungs, and hard to stay sad in.',
    needs: ['LONELINESS', 'EMOTIONAL_WELLBEING', 'LONG_TERM_CONDITION', 'ARTS_AND_NATURE'],
    schedule: 'Thursdays, 2pm to 3.30pm',
    cost: '£2',
    gettingThere: upTheSteps,
    accessibility: lift,
    places: { all: 30, free: 12 },
  },
  {
    ...arts,
    key: 'stitch-and-story',
    name: 'Stitch and Story',
    summary: 'Women sewing, mending and talking, in several languages.',
    description:
      'A women-only morning with tea and a toddler corner. Bengali, Arabic, Polish and Ukrainian are spoken.',
    needs: ['LONELINESS', 'EMOTIONAL_WELLBEING', 'WORK_AND_SKILLS', 'ARTS_AND_NATURE'],
    schedule: 'Fridays, 10am to noon, in term time',
    cost: 'Free',
    eligibility: 'Women.',
    gettingThere: upTheSteps,
    accessibility: `${lift} Children under five may come.`,
    places: { all: 14, free: 6 },
  },
  {
    ...arts,
    key: 'harbour-memories',
    name: 'Harbour Memories',
    summary: 'Old photographs and songs of the river for people with dementia and whoever looks after them.',
    description: 'An hour and a half of looking, handling and remembering, led by two artists and a retired tugman.',
    needs: ['ARTS_AND_NATURE', 'CARING', 'LONELINESS', 'LONG_TERM_CONDITION'],
    schedule: 'First and third Tuesday, 10.30am',
    cost: 'Free',
    eligibility: 'People with dementia, with somebody they know.',
    gettingThere: upTheSteps,
    accessibility: lift,
    minimumAge: 50,
    responseWorkingDays: 5,
    places: { all: 8, free: 2 },
  },
];
