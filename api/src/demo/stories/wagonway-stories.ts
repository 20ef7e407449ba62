import { accepted, asked, declined, expired, promoted, started, waitlisted } from '../telling/answering.js';
import { acknowledged, completed, markedInError } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { begun, held, met, reached, resumed, tried, wrote } from '../telling/supporting.js';
import { toService, toWagonway } from './short.js';

export const wagonwayStories: readonly Story[] = [
  toWagonway('Maureen Lisle', 96, [
    accepted(94),
    ...begun(91),
    completed(66, 'GOALS_MET', 5, 'Walks with others on Sundays and has coffee somewhere that is not the ward.'),
    acknowledged(65),
  ]),

  toWagonway('Daniel Okoro', 15, [accepted(13), ...begun(11), wrote(4)]),

  toWagonway('Svetlana Petrauskienė', 62, [
    accepted(60),
    ...begun(57),
    completed(39, 'GOALS_PARTLY_MET', 4, 'Eats with others once a week. Work will have to wait for her hands.'),
    acknowledged(37),
  ]),

  toWagonway('Ronald Younger', 26, [accepted(24), ...begun(21), wrote(13)]),

  toWagonway('Aisha Begum', 19, [accepted(17), tried(16), reached(14), met(12), started(12)]),
  toService('Aisha Begum', 'sitting-service', 9, [waitlisted(7, 8)]),

  toWagonway('Keith Ramshaw', 10, [accepted(9), reached(8), met(7), started(7)], { urgent: true }),
  toService(
    'Keith Ramshaw',
    'housing-rights',
    7,
    [accepted(6, 'Court date next week. We will be there before him.'), met(4), started(4)],
    { urgent: true },
  ),
  toService('Keith Ramshaw', 'tenancy-support', 5, [
    asked(2, 'Which parts of keeping the flat go wrong: the money, the post or the neighbours?'),
  ]),

  toWagonway('Blessing Moyo', 10),
  toService('Blessing Moyo', 'parents-table', 16, [accepted(14), ...begun(10), wrote(3)], { direct: true }),
  toWagonway('Audrey Charlton', 6, [accepted(4)]),
  toService('Audrey Charlton', 'community-car', 14, [expired(4)], { direct: true }),
  toWagonway('Paul Embleton', 8, [asked(7, 'Is he under the veterans’ and responders’ service as well?')]),
  toService(
    'Paul Embleton',
    'allotment-club',
    8,
    [asked(6, 'Does he want company, or to be left alone with a spade? We can do either.')],
    { direct: true, reason: 'Up at four every morning with nothing to be up for. Strong, restless, kind.' },
  ),

  toWagonway('Zofia Mazur', 37, [
    accepted(35),
    ...begun(33),
    wrote(26),
    completed(
      9,
      'GOALS_PARTLY_MET',
      4,
      'The debt is with those who can deal with it. Grief will take the time it takes.',
    ),
  ]),
  toService('Zofia Mazur', 'one-to-one-loss', 29, [
    accepted(26),
    ...begun(23, 'Brought photographs. We looked at all of them.'),
    held(17, 'PERSON_ASKED', 6, 'The inquest. She would rather not talk until it is over.'),
    resumed(6),
    met(4),
  ]),

  toWagonway('Hamid Ghorbani', 23, [accepted(21), reached(20), met(18), started(18), wrote(9)]),
  toService('Hamid Ghorbani', 'open-studio', 14, [
    accepted(12),
    ...begun(9, 'Wrote everybody’s name in Nastaliq. There was a queue.'),
  ]),

  toWagonway('Lynn Cowell', 42, [
    accepted(40),
    ...begun(38),
    completed(
      17,
      'GOALS_MET',
      4,
      'Somebody has listened to the part after the treatment. Back at the pool on Fridays.',
    ),
    acknowledged(15),
  ]),
  toWagonway('Jack Turnbull', 5, [waitlisted(3, 2)]),

  toWagonway('Edith Snowdon', 4, [accepted(3), tried(2)], { urgent: true }),
  toService('Edith Snowdon', 'warm-homes', 1, [], {
    direct: true,
    urgent: true,
    reason: 'Frost inside the windows and a third chest infection. Please today.',
  }),
  toWagonway('Wojciech Zieliński', 13),
  toService(
    'Wojciech Zieliński',
    'debt-clinic',
    6,
    [asked(5, 'Is the man at work lending to others too? We would bring in the illegal money lending team, quietly.')],
    { direct: true },
  ),
  toWagonway('Pauline Dunn', 28, [
    declined(25, 'DUPLICATE', 'The kinship carers’ team has her already and we would only get in their way.'),
    acknowledged(24),
  ]),
  toWagonway('Sunil Perera', 3),
  toService('Sunil Perera', 'calm-minds', 19, [waitlisted(17, 4), promoted(4)], { direct: true }),
  toWagonway('Edith Snowdon', 45, [markedInError(44, 'Meant for another Edith.')]),
  toService('Audrey Charlton', 'sing-by-the-sea', 2, [], { direct: true, draft: true }),
  toWagonway('Pauline Dunn', 1, [], { draft: true }),
];
