import { accepted, answered, asked, promoted, started, waitlisted } from '../telling/answering.js';
import { completed } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { came, held, met, reached, resumed, tried, wrote } from '../telling/supporting.js';
import { toCoast, toService } from './short.js';

/** A widower, the talking he tried once, and the allotment club that took. */
export const aWidower: readonly Story[] = [
  toCoast('Arthur Robson', 62, [
    accepted(60, 'Thank you. I will ring him tomorrow morning and let it ring.'),
    tried(59, 'Rang for a long time. No answer.'),
    reached(58, 'He answered. "I am not one for groups, hinny." Agreed to a cup of tea at home.'),
    met(56, 'Visited. Jean’s chair is as she left it. Showed me photographs of prize leeks from 1988.', 'VISIT'),
    started(56),
    wrote(
      50,
      'Confidence 2 out of 10. What matters to him: not to be a nuisance, and soil. We read the page of the Allotment Club aloud.',
    ),
    held(44, 'WAITING_FOR_OTHER_SERVICE', 17, 'Waiting for a place at the Allotment Club. I ring him on Fridays.'),
    resumed(17),
    wrote(9, 'Met him at the gardens. Has given Bill instructions about his leeks. Confidence 6.'),
  ]),
  toService(
    'Arthur Robson',
    'allotment-club',
    52,
    [
      asked(50, 'How far can he walk from the bus? It is five minutes on the flat.'),
      answered(49, 'That is fine with his stick. He would sooner walk than be fetched, he says.'),
      waitlisted(
        48,
        5,
        'All plots are taken until we dig again, then there is one by the wall, which is the best for leeks.',
      ),
      promoted(31),
      reached(30, 'Rang to say that there is a bed for him. Silence, then: "By the wall?"'),
      came(28, 'First morning. Said nothing for an hour, then showed two people how to earth up.'),
      started(28),
      held(20, 'ILLNESS_OR_HOSPITAL', 12, 'A chest infection. We are keeping his bed weeded.'),
      resumed(12),
      came(11, 'Back, and cross about the slugs.'),
      came(6, 'Brought Jean’s marmalade for everybody. The last jar but two.'),
    ],
    {
      reason:
        'Widowed this year and hardly out since. Kept an allotment for forty years and would like his hands in soil again. Shy of groups; one person to greet him would be enough.',
    },
  ),
  toService(
    'Arthur Robson',
    'one-to-one-loss',
    40,
    [
      accepted(38),
      reached(36),
      met(34),
      started(34),
      wrote(27),
      completed(
        4,
        'GOALS_PARTLY_MET',
        6,
        'Six conversations. He has slept in their bed again. He does not want more talking for now; he has the allotment for that.',
      ),
    ],
    {
      reason:
        'Has not spoken of his wife’s death to anybody. Would try it once, he says, with somebody who is not family.',
    },
  ),
  toService('Arthur Robson', 'cook-together', 4, [], {
    reason: 'Lives on toast and tins. Grows more leeks than he knows what to do with and would like to learn soup.',
  }),
];
