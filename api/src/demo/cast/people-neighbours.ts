import type { PersonFacts } from './person-facts.js';

/** People on the registers of the council and of a community organisation. */
export const neighbouringPeople: readonly PersonFacts[] = [
  {
    name: 'Mary Kerrigan',
    age: 64,
    of: 'council',
    street: '12 Meadow Site',
    postcode: 'NE23 9UG',
    noEmail: true,
    needs: ['HOUSING', 'DIGITAL_INCLUSION', 'LONELINESS'],
    matters:
      'Irish Traveller, moved off the site into a flat and hates the walls. Does not read; everything now has to be done online.',
    access: 'Does not read: speak, do not write.',
  },
  {
    name: 'Ernest Bolam',
    age: 77,
    of: 'council',
    street: '6 Harbour Court',
    postcode: 'NE28 3UH',
    landline: true,
    noEmail: true,
    needs: ['PRACTICAL_HELP', 'LONELINESS'],
    matters: 'Came to us about a handrail. Had not spoken to anybody since the week before.',
  },
  {
    name: 'Teresa Santos',
    age: 54,
    of: 'gardens',
    street: '25 Ballast Road',
    postcode: 'NE29 3UJ',
    mayLeaveMessage: true,
    needs: ['EMOTIONAL_WELLBEING', 'CARING', 'MONEY'],
    matters:
      'Comes to our open day every year. Told us this time how she is really doing: her hours, her mother in Manila, her rent.',
  },
];
