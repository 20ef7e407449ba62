import type { Voice } from './voice.js';

export const caring: Voice = {
  referring: [
    'Looks after somebody day and night and has nobody to say so to.',
    'Would not use the word carer. Needs rest, and to know what there is.',
  ],
  accepting: [
    'We will ring at the time you suggest. Nobody has to justify anything to us.',
    'Thank you. We will start with a cup of tea and an emergency plan.',
  ],
  asking: [
    'Who could step in for an hour so that we can talk undisturbed?',
    'Is a carer’s assessment already under way with the council?',
  ],
  waiting: [
    'Our sitters are all out each week. We go by need and will ring as soon as one is free.',
    'Some weeks, we are sorry to say. The telephone line is open meanwhile.',
  ],
  met: [
    'Cried, laughed, went home with a plan for emergencies on the fridge.',
    'The sitter stayed three hours and nobody looked at the clock.',
  ],
  noting: [
    'Slept six hours in one go for the first time for months.',
    'Has joined the Thursday group on the telephone.',
  ],
  finishing: [
    'Rest each week, and somebody to ring. Feels able to go on.',
    'Carer’s assessment done; sitting goes on under the council.',
  ],
};

export const loss: Voice = {
  referring: [
    'Grieving, and protecting the family from it. Would talk to somebody outside.',
    'Not ill: bereaved. Needs time and somebody who is not in a hurry.',
  ],
  accepting: [
    'We are sorry for this loss. We will ring gently and at a good hour.',
    'There is an hour free on Wednesdays. We can meet in the garden room.',
  ],
  asking: [
    'Is it known whether the person would rather talk, write, or walk?',
    'How long ago was the death, and was it sudden?',
  ],
  waiting: [
    'Our listeners are few. There is a wait of some weeks; we will send a letter so that nobody feels forgotten.',
  ],
  reached: [
    'Did not say much. Did not hang up either. Will come.',
    'Asked whether it was normal to hear a key in the door.',
  ],
  met: ['Brought photographs. We looked at all of them.', 'Said very little and asked to come again.'],
  noting: ['Has moved the coat from the hook. A large thing.', 'Went to the grave alone for the first time.'],
  finishing: ['Six conversations. Grief is lighter to carry.', 'Goes on with the Sunday walkers.'],
};

export const learning: Voice = {
  referring: [
    'Willing to learn if nobody sighs. Would like to begin with one useful thing.',
    'Ready to think about work, a little, with somebody alongside.',
  ],
  accepting: [
    'There is a tablet in the cupboard with this name on it.',
    'A coach will ring. No forms at the first meeting.',
  ],
  asking: [
    'Is there a television or telephone contract with internet at home?',
    'What did the person enjoy doing at work or school?',
  ],
  met: [
    'Made a video call to a granddaughter. Everybody in the room waved.',
    'Wrote a page about what went well in past jobs. It was not short.',
  ],
  noting: ['Ordered the repeat prescription without help.', 'Interview practice on Friday; shirt bought.'],
  finishing: [
    'Has bought a tablet and given ours back.',
    'Sixteen hours a week at the garden centre, and keeping them.',
  ],
};

export const family: Voice = {
  referring: [
    'Doing well by the children and badly by themself. Would come if somebody met them at the door.',
    'Isolated with small children; would like other parents to laugh with.',
  ],
  accepting: [
    'Come to the blue door at half past nine; Kirsty will be on it.',
    'Yes. The children will be shown the guinea pig first.',
  ],
  asking: ['Ages of the children, please, so that we have the right toys out.'],
  met: ['The toddler ran in. So, after a while, did the parent.', 'Built a den. Would not leave it.'],
  noting: ['Has swapped numbers with two other parents.', 'First morning without tears from either of them.'],
  finishing: ['Three friends, one play date a week, health visitor delighted.', 'Comes with the children every week.'],
};

export const arriving: Voice = {
  referring: [
    'New here, quick to learn, and starved of conversation.',
    'Needs advice from somebody who may give it, and a friendly table meanwhile.',
  ],
  accepting: [
    'Welcome. Tuesday at one; the interpreter is booked.',
    'Appointment made. Please bring every paper with a crest on it.',
  ],
  asking: [
    'Which language, and which dialect, please? We book the interpreter first.',
    'Is there a date by which an answer has to be sent?',
  ],
  met: [
    'Told the story once, to one person, in a language that needed no searching for words.',
    'Learned eleven words of Geordie.',
  ],
  noting: ['Papers sent, recorded delivery.', 'Helped somebody newer find the bus.'],
  finishing: ['Leave extended for three years.', 'Moved up to the college class.'],
};
