import type { Voice } from './voice.js';

export const linking: Voice = {
  accepting: [
    'Thank you. One of us will ring within the week.',
    'We will take this on. First call in the next few days.',
    'Thank you for such a clear picture. I will ring tomorrow.',
    'Happy to help. I will suggest meeting at the surgery first.',
  ],
  asking: [
    'Has talking therapy been offered, or is it being waited for? It would help to know what is already under way.',
    'Is anybody else involved, such as a social worker or the community nurses?',
    'Would a home visit be welcome, or better somewhere neutral?',
  ],
  waiting: [
    'We have more people than hours at the moment. I would rather be honest: some weeks.',
    'One of us is on leave. First free appointment is some weeks away; please ring if things get worse.',
  ],
  reached: [
    'Rang and introduced myself. Quiet at first, then did not want to stop. Agreed to meet.',
    'Good talk. We meet face to face this week.',
    'Spoke briefly; would rather talk face to face. Booked.',
    'Had not expected anybody to ring, and was glad.',
  ],
  met: [
    'Met for an hour. What matters most: a reason to get up, and not being a bother.',
    'Talked about a good week and a bad one. We wrote down two things to try.',
    'Sat on a bench together, which made talking easier. Two goals agreed.',
    'Tea, then we looked at what is near and chose one thing to begin with.',
  ],
  noting: [
    'Confidence 3 out of 10 at the start, 5 today. Wants to go on.',
    'We looked at three places together and chose one. I go along the first time.',
    'Rang to say it went well. Sounded like a different person.',
    'A setback this week; we agreed smaller steps.',
    'Asked the practice to look at the tablets again; they have.',
  ],
  finishing: [
    'Goals met, in a different order from the one we wrote down.',
    'Two of three goals met. Knows how to come back to us.',
    'Six meetings. Confidence from 3 to 7. Practice visits have become rare.',
    'Linked with what is near and no longer needs us in between.',
  ],
};

export const growing: Voice = {
  referring: [
    'Would like to be outdoors with others and have something to look after. Happy to start small.',
    'Used to garden and misses it. Would come if somebody says hello at the gate.',
    'Needs a reason to be up on a Tuesday. Strong hands, low spirits.',
  ],
  accepting: [
    'Come on a Tuesday: there will be soup. Ask for Hannah or Bill.',
    'A bed by the greenhouse is free. Wellies can be borrowed.',
    'Very welcome. The first time, come at eleven when it is quiet.',
  ],
  asking: [
    'Is standing for half an hour all right, or shall we keep a stool and a raised bed?',
    'Is there anything we should know about hay fever, bees or sharp tools?',
  ],
  waiting: [
    'All plots are shared out until we dig again. We will ring when a place is free.',
    'We keep the group small so that everybody has a seat in the greenhouse. There is a short wait.',
  ],
  reached: [
    'Rang. Asked what is in the ground at the moment, which is a good sign.',
    'Will come on Thursday if it is dry, and on Tuesday whatever.',
  ],
  met: [
    'Showed round the plots. Knew more about brassicas than I do.',
    'Came, potted on the lettuce and took two home.',
    'Sat in the greenhouse with Bill for most of it. That was enough for today.',
  ],
  noting: [
    'Now has the key to the shed, and takes that seriously.',
    'Brought seeds from home. Laughed out loud at the scarecrow.',
    'Quiet today, and stayed on afterwards to wash the pots.',
    'Helped somebody new find the gloves. Good to see.',
  ],
  finishing: [
    'Still comes, and no longer as a guest: looks after the tomatoes.',
    'Eight sessions. Has taken on half a plot with a neighbour.',
    'Found what was wanted: dirt under the nails and somebody to tease.',
  ],
};

export const making: Voice = {
  referring: [
    'Would like to make something again, without being taught or watched.',
    'Music and pictures reach where talking does not.',
    'Needs a place to be among people without having to explain.',
  ],
  accepting: [
    'There is a seat by the window. No need to bring anything.',
    'Lovely. We will look out for a new face and say hello.',
  ],
  asking: ['Is the lift important? If so we will meet at the yard door.'],
  waiting: ['The room only holds twelve. We think a place will come up after half term.'],
  met: [
    'Came in coat and scarf, painted for two hours, left with blue hands.',
    'Hummed the first week. Sang the second half of the second.',
    'Looked at everybody’s work and began a small one.',
  ],
  noting: ['Brought a sketchbook from twenty years ago.', 'Now sets out the chairs and stays to wash the brushes.'],
  finishing: [
    'Has a picture in the show and comes every week.',
    'Joined the choir’s Tuesday group as well. No longer needs us to ring.',
  ],
};

export const moving: Voice = {
  referring: [
    'Wants to get moving again but is afraid of overdoing it. The practice is happy with gentle exercise.',
    'Would walk with others. Alone it does not happen.',
  ],
  accepting: [
    'Grand. Come ten minutes early and we will find the right pace together.',
    'Yes. Our back marker will walk alongside the first time.',
  ],
  asking: [
    'Is there a heart or lung condition our leaders should know the warning signs of?',
    'Does the practice agree to half an hour on the flat?',
  ],
  met: [
    'Did the short loop with two rests. Chuffed.',
    'Walked with Callum, talked of football, forgot to be breathless.',
  ],
  noting: ['Up to the lighthouse and back for the first time.', 'Came in the rain when half the others did not.'],
  finishing: [
    'Nine weeks done. Walks with the Saturday group now.',
    'Managed the steps at the Metro without stopping.',
  ],
};
