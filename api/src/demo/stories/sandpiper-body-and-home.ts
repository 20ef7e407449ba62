import { accepted, answered, asked, declined, expired, redirected, started } from '../telling/answering.js';
import { acknowledged, closed, completed, consentTakenBack, withdrawn } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { begun, came, held, met, reached, resumed, wrote } from '../telling/supporting.js';
import { toCoast, toService } from './short.js';

/** Patients of the first practice whose referrals began some months ago: illness, drink, money and cold rooms. */
export const sandpiperBodyAndHome: readonly Story[] = [
  toCoast('Joanne Purvis', 55, [
    accepted(53),
    ...begun(50),
    wrote(44),
    completed(22, 'GOALS_PARTLY_MET', 5, 'Paints twice a week. The pain is the same and takes up less of the day.'),
    acknowledged(20),
  ]),
  toService('Joanne Purvis', 'open-studio', 45, [
    accepted(43),
    ...begun(41),
    wrote(34),
    completed(9, 'ENGAGED_STILL_ATTENDING', 10, 'Has two pictures in the show and stays to wash the brushes.'),
  ]),

  toCoast('Kenneth Brewis', 40, [
    accepted(39),
    reached(37),
    met(36),
    started(36),
    held(
      26,
      'ILLNESS_OR_HOSPITAL',
      -4,
      'In hospital for a planned detoxification. Back in a week or two; he asked us to keep his place.',
    ),
  ]),
  toService('Kenneth Brewis', 'dry-dock', 33, [
    accepted(32, 'Tell him to ask for Davey. Davey will be at the door.'),
    reached(31),
    met(30),
    started(30),
    held(26, 'ILLNESS_OR_HOSPITAL', 1, 'In hospital. Davey visits.'),
  ]),
  toService('Kenneth Brewis', 'potting-shed', 31, [
    declined(
      28,
      'RISK_CANNOT_BE_MANAGED',
      'There are power tools and we are two. Gladly once he is steady; meanwhile he is welcome at the Allotment Club.',
    ),
  ]),

  toCoast('Winston Clarke', 36, [
    accepted(34),
    ...begun(32),
    wrote(25),
    completed(
      11,
      'GOALS_MET',
      4,
      'Speaks to Kingston on Sundays. Asked for nothing else, except that somebody comes to hear about it.',
    ),
  ]),
  toService('Winston Clarke', 'tablet-library', 29, [
    accepted(27),
    ...begun(24, 'Saw Kingston, Leeds and two new teeth on a screen the size of a tray.'),
    completed(7, 'GOALS_MET', 5),
    acknowledged(5),
  ]),

  toCoast('Harjit Singh Gill', 31, [
    accepted(29),
    ...begun(27),
    held(21, 'HOLIDAY_OR_AWAY', 11, 'In Jalandhar for his nephew’s wedding.'),
    resumed(11),
    wrote(5),
  ]),
  toService('Harjit Singh Gill', 'seed-and-supper', 23, [
    redirected(
      20,
      'allotment-club',
      'The supper block is under way; he can begin on the plots at once and join the next one.',
      asked(18, 'Is he well enough for two hours outdoors? He sounds thin.'),
      answered(17, 'Yes. The practice has looked him over; the more he does, the better he eats.'),
      accepted(15),
      came(10, 'Grows coriander the size of a hedge.'),
      started(10),
    ),
  ]),

  toCoast('Patricia Nesbitt', 96, [
    accepted(95),
    ...begun(92),
    completed(71, 'REFERRED_ELSEWHERE', 3, 'What is wrong is the wall. Hearthside has taken it up; we step back.'),
    acknowledged(70),
  ]),
  toService('Patricia Nesbitt', 'housing-rights', 89, [
    accepted(86),
    ...begun(83, 'Saw the bedroom wall. Photographed, measured, reported.'),
    wrote(74),
    completed(45, 'GOALS_MET', 7, 'Landlord has replaced the gutter and treated the wall. Rent reduced for the time.'),
    acknowledged(42),
  ]),

  toCoast('Mei Chan', 66, [expired(51), acknowledged(50)]),
  toCoast('Mei Chan', 48, [
    accepted(
      47,
      'We are sorry that your first referral was not answered: it came in the week of the move. Ringing today.',
    ),
    ...begun(45),
    wrote(38),
    closed(
      20,
      'NEEDS_CHANGED',
      'Her mother has moved into a nursing home, which changes everything. She will ring when she is ready.',
    ),
  ]),
  toService('Mei Chan', 'carers-time', 41, [
    accepted(39),
    ...begun(37),
    withdrawn(21, 'NEED_MET_ELSEWHERE', 'Her mother has moved into a nursing home.'),
  ]),

  toCoast(
    'Raymond Tait',
    30,
    [
      accepted(28),
      reached(27),
      met(24, 'Edna poured, I showed him a picture of a collier brig, and he talked for half an hour.', 'VISIT'),
      started(24),
      consentTakenBack(6, 'His wife says that there are too many people ringing.'),
    ],
    {
      consent: {
        decision: 'BEST_INTERESTS',
        method: 'VERBAL',
        reason:
          'Lacks capacity for this decision. His wife and the memory nurse agree that company and singing do him good.',
      },
    },
  ),
];
