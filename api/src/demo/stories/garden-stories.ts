import { accepted, asked, declined, promoted, started, waitlisted } from '../telling/answering.js';
import { acknowledged, closed, completed, withdrawn } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { came, held, reached, resumed, tried, wrote } from '../telling/supporting.js';
import { toService } from './short.js';

/** More of what reaches the gardens, so that the coordinator's lists are as long as in life. */
export const gardenStories: readonly Story[] = [
  toService('Tunde Bakare', 'allotment-club', 10),
  toService('Grace Mensah', 'seed-and-supper', 6, [], {
    although: 'She lives just outside the area but works in it, and has nobody else to eat with.',
  }),
  toService('Olena Kovalenko', 'allotment-club', 4, [accepted(2)]),
  toService('Stephen Bewick', 'allotment-club', 10, [
    asked(5, 'Which hand is the better one? We have tools for either.'),
  ]),
  toService('Hamid Ghorbani', 'allotment-club', 13, [
    waitlisted(11, 3, 'He asked for the greenhouse group, which is quiet. It begins in three weeks.'),
  ]),
  toService('Daniel Okoro', 'garden-volunteers', 7, [accepted(6)]),
  toService('Irene Maddison', 'wednesday-gardeners', 7, [waitlisted(5, 2)]),
  toService('Zofia Mazur', 'allotment-club', 27, [
    accepted(25),
    reached(24),
    came(22),
    started(22),
    came(15),
    completed(3, 'ENGAGED_STILL_ATTENDING', 9),
  ]),
  toService('Ronald Younger', 'allotment-club', 14, [accepted(12), came(9), started(9), came(4)]),
  toService('Callum Armstrong', 'allotment-club', 3, [], {
    urgent: true,
    reason: 'He has said yes to something for the first time in a year. If it could be this week, it may stay a yes.',
  }),
  toService(
    'Dorothy Elliott',
    'allotment-club',
    25,
    [
      accepted(23),
      came(21),
      started(21),
      came(16),
      came(9),
      wrote(4, 'Still sets two cups. Today she set one. Told me so.'),
    ],
    { reason: 'Shared a garden with her late sister. Cannot face it alone and would like to be near other people’s.' },
  ),
  toService(
    'Jean Cuthbertson',
    'wednesday-gardeners',
    17,
    [withdrawn(15, 'PERSON_CHANGED_MIND', 'She would rather walk.')],
    { direct: true },
  ),
  toService('Elsie Hunter', 'allotment-club', 85, [
    waitlisted(83, 6),
    promoted(66),
    tried(65),
    closed(
      61,
      'COST_OR_TRANSPORT_BARRIER',
      'Would have loved to. It is two buses, and the car is booked on Tuesdays for the lunch club.',
    ),
    acknowledged(60),
  ]),
  toService('Gareth Pritchard', 'allotment-club', 30, [
    accepted(28),
    came(26),
    started(26),
    held(17, 'ILLNESS_OR_HOSPITAL', 3, 'A stent. Doctors say no digging for a fortnight.'),
    resumed(3),
    came(2, 'Leaned on a fork. Looked happy.'),
  ]),
  toService('Debbie Lowes', 'allotment-club', 5, [accepted(3)]),
  toService('Rajesh Nair', 'allotment-club', 12, [], {
    direct: true,
    reason:
      'Wants to be told where to be and when, and to get his hands dirty. Blood pressure is up; digging is allowed.',
  }),
  toService('Hilda Forster', 'wednesday-gardeners', 61, [
    accepted(59),
    came(57),
    started(57),
    closed(48, 'HEALTH_DETERIORATED', 'She has gone into hospital. Her primulas are on the windowsill there.'),
    acknowledged(47),
  ]),
  toService('Lynn Cowell', 'allotment-club', 22, [
    waitlisted(20, 6, 'Thursdays are full, and Tuesdays are her clinic. She is first on the list for a Thursday.'),
  ]),
  toService(
    'Sunil Perera',
    'wednesday-gardeners',
    15,
    [
      declined(
        13,
        'NOT_ELIGIBLE_AGE',
        'He is younger than the group. The Allotment Club has a bench with a view and would suit.',
      ),
    ],
    {
      direct: true,
      although: 'Needs the slow pace more than the company of his own age.',
    },
  ),
];
