import { accepted, answered, asked, declined, expired, promoted, started, waitlisted } from '../telling/answering.js';
import { acknowledged, closed, completed } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { begun, came, held, met, reached, tried, wrote } from '../telling/supporting.js';
import { toCoast, toService } from './short.js';

export const kelpStories: readonly Story[] = [
  toCoast('Thomas Heslop', 81, [
    accepted(79),
    ...begun(76),
    completed(54, 'GOALS_MET', 4, 'Would not talk across a table and talks across a workbench. We have done our part.'),
    acknowledged(53),
  ]),
  toService('Thomas Heslop', 'potting-shed', 65, [
    waitlisted(63, 4),
    promoted(47),
    reached(46),
    came(44),
    started(44),
    came(36),
    completed(
      23,
      'ENGAGED_STILL_ATTENDING',
      7,
      'Has built eleven bird boxes, and told Bill about his marra over the twelfth.',
    ),
  ]),

  toCoast('Grace Mensah', 22, [
    accepted(20),
    tried(19),
    reached(17, 'After her shift, half past eight in the morning.'),
    met(15),
    started(15),
  ]),
  toService('Grace Mensah', 'carers-time', 12, [accepted(10), reached(9)]),
  toService('Grace Mensah', 'benefits-check', 11, [asked(8, 'Is her mother over 65? It decides which form.')]),

  toCoast('Stephen Bewick', 25, [accepted(23), ...begun(20), wrote(12)]),
  toService('Stephen Bewick', 'potting-shed', 16, [
    waitlisted(15, 3, 'A bench with a vice is free in three weeks. Tremor is no matter here.'),
  ]),

  toCoast(
    'Irene Maddison',
    16,
    [
      accepted(15),
      reached(14),
      met(12, 'Eleven degrees in the kitchen. She had put the heater on for me.', 'VISIT'),
      started(12),
      wrote(5),
    ],
    { urgent: true },
  ),
  toService(
    'Irene Maddison',
    'warm-homes',
    11,
    [
      accepted(10, 'Voucher sent to her meter this morning.'),
      met(8, 'Tariff wrong for six years. Draught round the back door you could fly a kite in.', 'VISIT'),
      completed(3, 'GOALS_MET', 2, 'Meter topped up, tariff changed, draught round the door gone.'),
    ],
    { urgent: true },
  ),

  toCoast('Layla Al-Hassan', 20, [
    waitlisted(
      17,
      3,
      'Our Arabic-speaking colleague is back in three weeks; we would rather wait for her than talk through a telephone.',
    ),
  ]),
  toService('Layla Al-Hassan', 'stitch-and-story', 4, [], { direct: true }),

  toCoast('George Lamb', 13),

  toCoast('Debbie Lowes', 20, [accepted(19), reached(18), met(16), started(16), wrote(7)], { urgent: true }),
  toService('Debbie Lowes', 'tenancy-support', 12, [waitlisted(10, 3)]),
  toCoast('Rajesh Nair', 9),
  toCoast(
    'Hilda Forster',
    69,
    [
      accepted(67),
      reached(66, 'Spoke to Alan.'),
      met(64, 'Visited with Alan there. She took me for his sister and was kind to me.', 'VISIT'),
      started(64),
      closed(
        49,
        'HEALTH_DETERIORATED',
        'She has gone into hospital and will not come back home. Alan sends his thanks.',
      ),
      acknowledged(48),
    ],
    {
      consent: {
        decision: 'BEST_INTERESTS',
        method: 'VERBAL',
        reason: 'Cannot weigh this up. Her son, who holds power of attorney, agrees.',
      },
    },
  ),
  toCoast('Marcus Reed', 29, [
    asked(27, 'What should the first meeting look like, so that it suits him?'),
    answered(25, 'A written plan, one person, half an hour, the same chair. He has sent you a diagram.'),
    accepted(24),
    reached(23, 'Agreed the plan by e-mail. He asked for the bus number and the colour of the door.', 'EMAIL'),
    met(20),
    started(20),
    wrote(10),
  ]),
  toService('Marcus Reed', 'garden-volunteers', 18, [
    accepted(16, 'Plan sent in writing, with a map and a photograph of the person who will meet him.'),
    came(13, 'Three kinds of moss before the kettle boiled.'),
    started(13),
    came(8),
    came(3),
  ]),
  toService('Marcus Reed', 'next-chapter', 16, [expired(1)]),
  toCoast('Thomas Heslop', 1, [], { draft: true, reason: 'Asks whether there is anything for the evenings.' }),
  toService(
    'Stephen Bewick',
    'wheels-for-all',
    44,
    [
      declined(
        41,
        'SERVICE_PAUSED_OR_ENDING',
        'The track is closed for repairs until further notice. We will tell you when it opens.',
      ),
      acknowledged(40),
    ],
    { direct: true },
  ),
  toService(
    'George Lamb',
    'harbour-memories',
    21,
    [accepted(19), held(15, 'SERVICE_PAUSED', -2, 'The lift is being mended. We begin again as soon as it runs.')],
    { direct: true },
  ),
];
