import type { ServiceFacts } from './service-facts.js';

const gardens = { of: 'gardens', theme: 'growing', venue: 'Marram Gardens, Glasshouse Lane', outcode: 'NE29' } as const;
const byBus =
  'The 306 and 317 stop at Glasshouse Lane; five minutes on foot from there, on the flat. Free parking by the gate.';
const raisedBeds =
  'Paths take a wheelchair, three beds are raised, and there is a toilet with a rail. Dogs on a lead are welcome.';

export const growingServices: readonly ServiceFacts[] = [
  {
    ...gardens,
    key: 'allotment-club',
    name: 'Allotment Club',
    summary: 'Grow vegetables side by side, at your own pace, with a kettle always on.',
    description:
      'Eight to twelve of us share four plots. You can dig, sow, or sit in the greenhouse and talk. Nobody needs to know anything about gardening. What we grow goes home with us or to the food hub.',
    needs: ['LONELINESS', 'EMOTIONAL_WELLBEING', 'BEREAVEMENT', 'PHYSICAL_ACTIVITY', 'ARTS_AND_NATURE'],
    schedule: 'Tuesdays and Thursdays, 10am to 1pm, all year',
    cost: 'Free. Bring a mug.',
    eligibility: 'Anybody aged 18 or over.',
    gettingThere: byBus,
    accessibility: raisedBeds,
    minimumAge: 18,
    places: { all: 16, free: 9 },
  },
  {
    ...gardens,
    key: 'wednesday-gardeners',
    name: 'Wednesday Gardeners',
    summary: 'A gentle gardening morning for people whose memory or strength is not what it was.',
    description:
      'Potting, pricking out and flower arranging at tables in the warm. Carers are welcome to stay, or to have two hours to themselves.',
    needs: ['LONELINESS', 'LONG_TERM_CONDITION', 'CARING', 'ARTS_AND_NATURE'],
    schedule: 'Wednesdays, 10am to noon',
    cost: '£2, tea and scone included',
    eligibility: 'People over 55 who need a slower pace.',
    gettingThere: byBus,
    accessibility: `${raisedBeds} Staff are trained in dementia care.`,
    minimumAge: 55,
    places: { all: 10, free: 1 },
  },
  {
    ...gardens,
    key: 'potting-shed',
    name: 'The Potting Shed',
    summary: 'Men mending tools, building bird boxes and putting the world to rights.',
    description:
      'A workshop with a stove. Some come for the woodwork and most for the company. You will not be asked how you feel, and you will probably end up saying.',
    needs: ['LONELINESS', 'EMOTIONAL_WELLBEING', 'BEREAVEMENT', 'WORK_AND_SKILLS'],
    schedule: 'Mondays and Fridays, 1pm to 4pm',
    cost: 'Free; a tin for biscuits',
    eligibility: 'Men of 40 and over.',
    gettingThere: byBus,
    accessibility: 'Step-free. The workshop can be loud; ear defenders are there.',
    minimumAge: 40,
    places: { all: 12, free: 4 },
  },
  {
    ...gardens,
    key: 'seed-and-supper',
    name: 'Seed and Supper',
    summary: 'Pick it, cook it and eat it together on a Thursday night.',
    description:
      'Six evenings of cooking from the plots on little money. Everybody takes a supper home for the next day.',
    needs: ['FOOD_AND_FUEL', 'LONELINESS', 'PHYSICAL_ACTIVITY', 'PARENTING_AND_FAMILY'],
    schedule: 'Thursdays, 5pm to 7.30pm, in blocks of six weeks',
    cost: 'Pay what you can',
    gettingThere: byBus,
    accessibility: raisedBeds,
    area: ['NE28', 'NE29', 'NE30', 'NE27'],
    places: { all: 10, free: 5 },
  },
  {
    ...gardens,
    key: 'garden-volunteers',
    name: 'Garden Volunteers',
    summary: 'Half a day a week looking after the gardens, with training and a reference.',
    description:
      'For people who want to find out whether they could work again. You get a buddy, boots and a written reference after three months.',
    needs: ['WORK_AND_SKILLS', 'EMOTIONAL_WELLBEING', 'PHYSICAL_ACTIVITY', 'ARTS_AND_NATURE'],
    schedule: 'Any weekday, by agreement',
    cost: 'Free; bus fares paid',
    eligibility: 'Working age.',
    gettingThere: byBus,
    accessibility: raisedBeds,
    minimumAge: 18,
    maximumAge: 67,
  },
];
