import type { SpokenKind } from './voice.js';

/** What anybody would write, where the kind of service makes no difference. */
export const plain: Record<SpokenKind, readonly string[]> = {
  accepting: [
    'Thank you, we have a place and will ring this week.',
    'Glad to help. We will be in touch within a few days.',
    'Yes, gladly. Thank you for the clear referral.',
  ],
  asking: [
    'Is there a good time of day to ring?',
    'Would a first visit with you be possible?',
    'Is there anything that would make the first time easier?',
  ],
  waiting: [
    'We are full at the moment but places do come up. We will ring as soon as one does.',
    'There is a short list. Please tell us if things change meanwhile.',
  ],
  reached: [
    'A good first talk. Happy for us to go ahead.',
    'Answered at once; had been waiting for the call.',
    'Cautious at first, then warm. Agreed a day to meet.',
    'Spoke for ten minutes. Prefers mornings.',
  ],
  tried: [
    'No answer. Left no message.',
    'Rang out twice, morning and afternoon.',
    'Straight to voicemail. Will try another time of day.',
    'No answer. Sent the usual short letter.',
  ],
  met: [
    'Met and talked about what would help. Knows what happens next.',
    'Came, stayed to the end, and asked about next week.',
    'Nervous at the door, fine after a cup of tea.',
    'A good first meeting. Brought a list.',
  ],
  noting: [
    'Going well. A little more colour each week.',
    'Missed a week with a cold; back now.',
    'Asked whether a friend may come along. Said yes.',
    'Talked about what comes after this.',
  ],
  finishing: [
    'Came regularly and says it has made a difference.',
    'Got what was needed and knows where to find us.',
    'A good ending. May come back at any time.',
  ],
};
