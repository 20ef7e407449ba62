import { accepted, answered, asked, declined, started, unaccepted, waitlisted } from '../telling/answering.js';
import { discarded, markedInError, withdrawn } from '../telling/closing.js';
import type { Story } from '../telling/story.js';
import { begun, met, reached, tried, wrote } from '../telling/supporting.js';
import { toCoast, toService } from './short.js';

/** Patients of the first practice whose referrals are young. */
export const sandpiperLately: readonly Story[] = [
  toCoast(
    'Samina Hussain',
    9,
    [
      accepted(8, 'Taken at once. I will text as the note says.'),
      reached(8, 'Texted, she rang back from school. Safe to talk for ten minutes.', 'TEXT'),
      met(6, 'Met at the school. Safety plan begun. Wants to leave, not yet.'),
      started(6),
      wrote(3, 'Bag packed at her sister’s. Knows the code word.'),
    ],
    { urgent: true },
  ),
  toService(
    'Samina Hussain',
    'safe-harbour',
    6,
    [
      accepted(5, 'Her worker will be Kirsty. We will use the school as cover.'),
      reached(4, 'Spoken to in safety.', 'TEXT'),
      started(4),
    ],
    { urgent: true, reason: 'Ready to talk to somebody who knows this. Only by text, in school hours.' },
  ),
  toService('Samina Hussain', 'housing-rights', 3, [], {
    urgent: true,
    needs: ['HOUSING'],
    reason: 'Needs advice on where she could live with two children, and soon. Please ring us, not her.',
  }),

  toCoast('Olena Kovalenko', 21, [accepted(19), ...begun(16), wrote(8)]),
  toService('Olena Kovalenko', 'next-chapter', 12, [
    asked(6, 'Is her right to work written on the permit? A photograph would do.'),
  ]),

  toCoast('Tunde Bakare', 18, [accepted(16), tried(15), reached(14), met(13), started(13), wrote(4)]),
  toService(
    'Tunde Bakare',
    'debt-clinic',
    11,
    [accepted(9, 'Appointment on Wednesday at five. Please bring the bag of letters as it is.'), met(7), started(7)],
    { urgent: true },
  ),

  toCoast('Callum Armstrong', 17, [
    asked(15, 'Would he rather be met at home, online, or on a bench?'),
    answered(12, 'A bench. He suggests the one by the bike racks, so that he has something to look at.'),
    accepted(11),
    reached(10, 'By text. He uses full stops.', 'TEXT'),
    met(8, 'The bench. Twenty minutes. He explained derailleurs.'),
    started(8),
  ]),
  toService('Callum Armstrong', 'garden-volunteers', 5, [
    asked(3, 'We have a bicycle trailer that needs mending. Would that be a way in?'),
  ]),

  toCoast('Agnieszka Wójcik', 12, [accepted(10), tried(9), reached(7), met(5), started(5)]),
  toService('Agnieszka Wójcik', 'parents-table', 3),

  toCoast(
    'Yonas Tesfay',
    4,
    [
      accepted(3, 'Interpreter booked for tomorrow.'),
      reached(2, 'With an interpreter. Four weeks are very short, and he knows it.'),
    ],
    { urgent: true },
  ),
  toService('Yonas Tesfay', 'papers-and-rights', 2, [], {
    urgent: true,
    direct: true,
    reason: 'Newly granted status. Needs advice on family reunion before the move; interpreter in Tigrinya.',
  }),

  toCoast('Sheila Donnelly', 12),
  toCoast('Liam Gallacher', 10),
  toCoast('Nadia Rahman', 7, [
    asked(6, 'Is perinatal mental health involved already? We would not want to double up.'),
  ]),
  toService('Nadia Rahman', 'stitch-and-story', 9, [waitlisted(7, 4)], { direct: true }),
  toCoast('Kenneth Brewis', 5, [
    markedInError(4, 'He is with the team already; this was sent twice from two screens.'),
  ]),
  toService(
    'Sheila Donnelly',
    'harbour-memories',
    14,
    [
      declined(
        11,
        'NOT_ELIGIBLE_CRITERIA',
        'Hers is a perfectly good memory. Try the choir downstairs: they would be lucky to have her.',
      ),
    ],
    { direct: true },
  ),
  toService(
    'Sheila Donnelly',
    'sing-by-the-sea',
    8,
    [accepted(6), reached(4, 'Spoke to Clare, then to Sheila, who sang down the telephone.')],
    { direct: true },
  ),
  toService(
    'Liam Gallacher',
    'dads-saturday',
    6,
    [accepted(5), unaccepted(5, 'Accepted under the wrong name, sorry. We will answer this one properly this week.')],
    { direct: true },
  ),
  toService('Patricia Nesbitt', 'warm-homes', 12, [withdrawn(9, 'PERSON_CHANGED_MIND', 'Her son has paid the bill.')], {
    direct: true,
  }),
  toService('Winston Clarke', 'warm-homes', 2, [], {
    direct: true,
    draft: true,
    reason: 'Front room at fourteen degrees.',
  }),
  toCoast('Raymond Tait', 2, [], { draft: true, reason: 'To speak with Edna again before anything is sent.' }),
  toService('Nadia Rahman', 'calm-minds', 1, [], { draft: true, direct: true }),
  toService('Doreen Wilkinson', 'warm-homes', 3, [discarded(2)], { draft: true, direct: true }),
];
