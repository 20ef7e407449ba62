import type { Voice } from './voice.js';

export const money: Voice = {
  referring: [
    'Worry about money is at the bottom of the poor sleep. Has a bag of letters and would bring it.',
    'Probably owed more than is claimed. Would need help with the form.',
  ],
  accepting: [
    'Appointment offered this week. Please bring every letter, opened or not.',
    'Yes. Tell them not to agree to anything by telephone before we have met.',
  ],
  asking: [
    'Is there a court date or a bailiff’s letter? If so we will see them first.',
    'Which benefits are in payment now, if known?',
  ],
  met: [
    'Opened fourteen letters together. Two are urgent, most are not.',
    'Budget done. Breathing space applied for.',
    'Attendance Allowance form finished; posted from here.',
  ],
  noting: ['Creditors have stopped ringing.', 'Council tax reduced and backdated.', 'Decision expected in six weeks.'],
  finishing: [
    '£73 a week better off. Slept through for the first time.',
    'Arrears on a plan that can be kept. Knows the warning signs.',
    'Award made and backdated four months.',
  ],
};

export const home: Voice = {
  referring: [
    'The home itself is making this person ill. Needs somebody who knows the landlord’s duties.',
    'Small jobs undone are making home unsafe.',
  ],
  accepting: [
    'We will write to the landlord today and visit on Thursday.',
    'On our list for this week. Photographs are helpful if there are any.',
  ],
  asking: [
    'Who is the landlord, and is there a tenancy agreement?',
    'Is anybody under five or over eighty in the home?',
  ],
  met: [
    'Saw the bedroom wall. Photographed, measured, reported.',
    'Rail fitted, key safe fitted, bulb changed, biscuit eaten.',
  ],
  noting: ['Landlord has answered and named a day.', 'Environmental health has been.'],
  finishing: ['Repaired and dry. Chest clear for the first winter in three.', 'Tenancy safe and arrears on a plan.'],
};

export const company: Voice = {
  referring: [
    'Alone most of the week and would love somebody to talk to who stays.',
    'Days are long. Likes dominoes, gossip and being asked for advice.',
  ],
  accepting: [
    'We think we know just the person. Matching this week.',
    'A place is laid. The minibus will be there at half past eleven.',
  ],
  asking: [
    'Is the person able to get into a minibus with one step and a rail?',
    'Any pets? Our volunteer is allergic to cats.',
  ],
  waiting: [
    'Volunteers are being trained now. Some weeks, we think, and we would rather wait than match badly.',
    'Every seat on the bus is taken. We will ring as soon as one is not.',
  ],
  met: [
    'Volunteer introduced. They found out that they went to the same school.',
    'Came to dinner, won at dominoes, was insufferable.',
  ],
  noting: [
    'Volunteer says that it is the best hour of the volunteer’s own week.',
    'Rang us when the bus was late: to ask whether the driver was all right.',
  ],
  finishing: [
    'A settled friendship. They no longer need us to arrange it.',
    'Comes every Tuesday and brings a neighbour.',
  ],
};

export const food: Voice = {
  referring: [
    'Eating badly for want of money. Would rather shop than be given a parcel.',
    'Would like to learn a few suppers, and not to eat them alone.',
  ],
  accepting: [
    'Membership card is at the counter. No need to explain anything.',
    'There is an apron with no name on it yet.',
  ],
  met: ['Shown round, filled a bag, took a recipe.', 'Made a fish pie. Burned the top. Proud.'],
  noting: ['Comes on Fridays when it is quiet.', 'Helped unload the van.'],
  finishing: [
    'Cooks three evenings a week and has gained half a stone.',
    'Shops here weekly and now volunteers on Fridays.',
  ],
};
