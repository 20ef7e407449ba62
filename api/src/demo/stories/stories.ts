import type { Story } from '../telling/story.js';
import { aWidower } from './a-widower.js';
import { beaconStories } from './beacon-stories.js';
import { gardenStories } from './garden-stories.js';
import { kelpStories } from './kelp-stories.js';
import { neighbourStories } from './neighbour-stories.js';
import { sandpiperAge } from './sandpiper-age.js';
import { sandpiperBodyAndHome } from './sandpiper-body-and-home.js';
import { sandpiperLately } from './sandpiper-lately.js';
import { wagonwayStories } from './wagonway-stories.js';

/** Every referral of the demo, in working days before the day it is loaded. */
export const stories: readonly Story[] = [
  ...aWidower,
  ...sandpiperAge,
  ...sandpiperBodyAndHome,
  ...sandpiperLately,
  ...beaconStories,
  ...kelpStories,
  ...wagonwayStories,
  ...neighbourStories,
  ...gardenStories,
];
