import { accepted, asked, started } from '../telling/answering.js';
import { acknowledged, completed } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { begun, met, reached, wrote } from '../telling/supporting.js';
import { toCoast, toService, toWagonway } from './short.js';

/** What the council and community organisations send on. */
export const neighbourStories: readonly Story[] = [
  toWagonway(
    'Mary Kerrigan',
    16,
    [accepted(14), ...begun(11, 'We talked outside, which she prefers. I read her post to her.'), wrote(4)],
    { from: 'council' },
  ),
  toService(
    'Mary Kerrigan',
    'tablet-library',
    5,
    [asked(3, 'Voice control can do a lot. Would she like to be shown at home or in the yard?')],
    { from: 'council' },
  ),
  toWagonway(
    'Ernest Bolam',
    35,
    [
      accepted(33),
      ...begun(30),
      completed(12, 'GOALS_MET', 4, 'Has the Potting Shed three times a week and a handrail too.'),
    ],
    { from: 'council' },
  ),
  toService('Ernest Bolam', 'potting-shed', 22, [accepted(20), reached(19), met(17), started(17)], { from: 'council' }),
  toCoast('Teresa Santos', 12, [accepted(11), ...begun(8)], { from: 'gardens' }),
  toService('Teresa Santos', 'carers-time', 9, [asked(7, 'Would an evening call suit her? Her days sound full.')], {
    from: 'gardens',
  }),

  toService('Daniel Okoro', 'next-chapter', 8, [accepted(6)]),
  toService('Audrey Charlton', 'tablet-library', 11, [], {
    direct: true,
    reason: 'Gave up the car and with it the library. Would like to borrow books again, on a screen if need be.',
  }),
  toService(
    'Sunil Perera',
    'next-chapter',
    16,
    [accepted(14), ...begun(9, 'Made a plan with rest days in it, which he calls training.'), wrote(3)],
    { direct: true },
  ),
  toService(
    'Teresa Santos',
    'stitch-and-story',
    26,
    [
      accepted(24),
      ...begun(21),
      completed(5, 'ENGAGED_STILL_ATTENDING', 5, 'Sews, laughs, and has taught the whole table a song from Manila.'),
    ],
    { from: 'gardens' },
  ),
  toService('Teresa Santos', 'debt-clinic', 10, [accepted(8), met(6), started(6)], { from: 'gardens' }),
  toService(
    'Teresa Santos',
    'benefits-check',
    30,
    [
      accepted(28),
      met(26),
      started(26),
      completed(
        14,
        'ADVICE_GIVEN',
        2,
        'Nothing more to claim for now. She has it in writing and sleeps better for it.',
      ),
      acknowledged(12),
    ],
    { from: 'gardens' },
  ),
];
