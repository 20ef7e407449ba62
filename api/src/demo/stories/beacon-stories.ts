import { accepted, asked, declined, started, waitlisted } from '../telling/answering.js';
import { acknowledged, closed, completed, reopened } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { begun, came, held, met, reached, tried, wrote } from '../telling/supporting.js';
import { toCoast, toService } from './short.js';

export const beaconStories: readonly Story[] = [
  toCoast('Elsie Hunter', 97, [
    accepted(95),
    reached(94),
    met(
      92,
      'Visited. Every photograph on the piano has a name, and nobody in it is living. Wants to be asked things.',
      'VISIT',
    ),
    started(92),
    completed(72, 'GOALS_MET', 4, 'Has her Tuesdays again, and somebody who notices when she is not there.'),
    acknowledged(71),
  ]),
  toService('Elsie Hunter', 'tuesday-table', 86, [
    accepted(84),
    ...begun(80, 'Came in her good coat. Sat by Norma. Stayed till the washing up.'),
    wrote(65),
    completed(39, 'ENGAGED_STILL_ATTENDING', 9),
    acknowledged(37),
  ]),

  toCoast('Gareth Pritchard', 53, [
    accepted(51),
    ...begun(48),
    wrote(40),
    completed(24, 'GOALS_MET', 5, 'Walks to the lighthouse. His wife has stopped watching from the window.'),
    acknowledged(23),
  ]),

  toCoast('Farah Karimi', 24, [
    accepted(22),
    reached(21, 'Answered within the hour, in better English than mine.', 'EMAIL'),
    met(19),
    started(19),
    wrote(9),
  ]),
  toService('Farah Karimi', 'garden-volunteers', 15, [
    accepted(13),
    reached(12),
    came(9, 'Labelled every herb in three languages.'),
    started(9),
  ]),

  toCoast('Norman Dryden', 20, [
    accepted(18),
    tried(17),
    reached(16),
    met(
      14,
      'Visited. She told me what she wants with her eyes; he would like four hours’ sleep and a new back.',
      'VISIT',
    ),
    started(14),
    wrote(6),
  ]),
  toService('Norman Dryden', 'sitting-service', 11, [waitlisted(9, 6)]),

  toCoast(
    'Chloe Stephenson',
    13,
    [accepted(12), reached(11, 'By text. Three questions at once: college, money, keys.', 'TEXT'), met(9), started(9)],
    { urgent: true },
  ),
  toService(
    'Chloe Stephenson',
    'tenancy-support',
    6,
    [asked(5, 'Has she a move-in date, or is this for when she has one?')],
    {
      although: 'The hostel is outside your area, the flat she has been promised is inside it.',
    },
  ),

  toCoast('Dorothy Elliott', 34, [
    accepted(32),
    ...begun(29),
    held(
      22,
      'PERSON_ASKED',
      -3,
      'The anniversary is near and she would rather be left alone until it is past. Will ring on the day we agreed.',
    ),
  ]),
  toService('Dorothy Elliott', 'one-to-one-loss', 26, [waitlisted(24, 6)]),
  toCoast('Abdul Malik', 27, [
    accepted(25),
    ...begun(23),
    completed(5, 'GOALS_PARTLY_MET', 4, 'Money is in hand and he is walking. He will come back about work.'),
  ]),

  toCoast('Sandra Wray', 11),
  toService('Sandra Wray', 'community-larder', 13, [accepted(12), met(9), started(9)], { direct: true, urgent: true }),

  toCoast('Ioan Popescu', 6, [accepted(5), tried(4), tried(2)]),
  toService(
    'Ioan Popescu',
    'dry-dock',
    28,
    [
      declined(
        26,
        'INSUFFICIENT_INFORMATION',
        'We would need to hear from him that he wants it. He may simply walk in.',
      ),
    ],
    { direct: true },
  ),

  toCoast('Jean Cuthbertson', 57, [
    accepted(55),
    ...begun(52),
    completed(39, 'GOALS_MET', 3, 'Company found and the bank mastered. She says that she only needed a push.'),
    acknowledged(38),
  ]),
  toService('Jean Cuthbertson', 'coast-walks', 48, [
    accepted(46),
    ...begun(43),
    completed(15, 'ENGAGED_STILL_ATTENDING', 10),
    reopened(10, 'She broke a wrist on the stairs and would like to be walked with again, slowly.'),
    reached(9),
  ]),
  toService('Jean Cuthbertson', 'tablet-library', 46, [
    accepted(44),
    tried(42),
    tried(40),
    tried(37),
    closed(35, 'UNCONTACTABLE', 'Three calls at different times and a letter. She is welcome whenever she likes.'),
    acknowledged(34),
  ]),
];
