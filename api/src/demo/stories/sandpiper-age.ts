import { accepted, answered, asked, declined, promoted, started, waitlisted } from '../telling/answering.js';
import { acknowledged, completed } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { begun, came, held, met, reached, resumed, wrote } from '../telling/supporting.js';
import { toCoast, toService } from './short.js';

/** Patients of the first practice whose referrals began some months ago: the old, and who looks after them. */
export const sandpiperAge: readonly Story[] = [
  toCoast('Brian Hetherington', 102, [
    accepted(100),
    ...begun(97),
    wrote(90),
    wrote(76),
    completed(
      57,
      'GOALS_MET',
      6,
      'Confidence from 3 to 8. Has not been in hospital since, and walks to the paper shop.',
    ),
    acknowledged(54),
  ]),
  toService('Brian Hetherington', 'chair-exercise', 88, [
    asked(87, 'Does the practice agree to light exercise after the last admission?'),
    answered(85, 'Yes, and so does the respiratory nurse. He carries his blue inhaler.'),
    accepted(84),
    ...begun(81),
    wrote(69),
    completed(39, 'ENGAGED_STILL_ATTENDING', 18),
    acknowledged(37),
  ]),
  toService('Brian Hetherington', 'potting-shed', 68, [
    accepted(66),
    reached(65),
    came(64),
    started(64),
    came(57),
    completed(32, 'ENGAGED_STILL_ATTENDING', 11, 'One of the regulars now, and teaches two others to solder.'),
  ]),

  toCoast('Doreen Wilkinson', 58, [
    accepted(57),
    reached(55),
    met(53, 'Three flights and no lift. She has the crossword done by eight and then there is the day.', 'VISIT'),
    started(53),
    wrote(47),
    completed(
      18,
      'GOALS_MET',
      5,
      'A volunteer visits, the rails are up, and she rings her daughter every Sunday without being asked how she is.',
    ),
  ]),
  toService('Doreen Wilkinson', 'home-visiting', 50, [
    waitlisted(48, 8, 'Somebody who likes crosswords is being trained. We would rather wait than match badly.'),
    promoted(14),
    met(12, 'Introduced Jill, who also does the cryptic. They did not notice that I left.', 'VISIT'),
    started(12),
  ]),
  toService('Doreen Wilkinson', 'tuesday-table', 46, [
    declined(
      43,
      'NEEDS_TOO_COMPLEX',
      'Our minibus has a step she could not manage on her frame. One with a lift is on order; please ask again.',
    ),
    acknowledged(42),
  ]),

  toCoast('Margaret Ord', 49, [
    accepted(47),
    reached(45),
    met(43),
    started(43),
    held(30, 'PERSON_ASKED', 16, 'Jack is poorly. She will ring when she can think of herself.'),
    resumed(16),
    wrote(10),
  ]),
  toService('Margaret Ord', 'sitting-service', 38, [
    waitlisted(36, 7),
    promoted(12),
    reached(11),
    met(9, 'Two sitters introduced. Jack took to Ron at once: both were at the same shipyard.', 'VISIT'),
    started(9),
  ]),
  toService('Margaret Ord', 'wednesday-gardeners', 15, [
    asked(13, 'Would she come with him, or would she rather have the two hours to herself?'),
    answered(11, 'With him at first, until the faces are known.'),
    accepted(10),
    came(7, 'Both came. Jack planted forty bulbs in a row like soldiers.'),
    started(7),
  ]),
];
