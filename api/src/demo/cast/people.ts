import type { PersonFacts } from './person-facts.js';
import { beaconPeople } from './people-beacon.js';
import { inclinePeople } from './people-incline.js';
import { kelpPeople } from './people-kelp.js';
import { neighbouringPeople } from './people-neighbours.js';
import { rowanAndCollieryPeople } from './people-rowan-colliery.js';
import { sandpiperEastPeople } from './people-sandpiper-east.js';
import { sandpiperWestPeople } from './people-sandpiper-west.js';

/** Sixty people who do not exist. Their place in the list decides NHS number, telephone number and birthday. */
export const people: readonly PersonFacts[] = [
  ...sandpiperEastPeople,
  ...sandpiperWestPeople,
  ...beaconPeople,
  ...kelpPeople,
  ...inclinePeople,
  ...rowanAndCollieryPeople,
  ...neighbouringPeople,
];
