import type { ClassName } from './classes.js';

/** Values that tell more than that there is one. */
export interface ValueRight {
  at: string;
  words: string;
  tells: (value: unknown) => boolean;
  is: ClassName;
}

const isTrue = (value: unknown) => value === true;

export const valueRights: readonly ValueRight[] = [
  { at: 'Referral.needs', words: 'a sensitive need', tells: (value) => value === 'DOMESTIC_ABUSE', is: 'sensitive' },
  { at: 'Referral.hasHiddenNeeds', words: 'that there are some', tells: isTrue, is: 'limitedOnly' },
  { at: 'Person.viewerAccess', words: 'FULL', tells: (value) => value === 'FULL', is: 'full' },
  { at: 'Person.viewerCanEdit', words: 'yes', tells: isTrue, is: 'fullReferrers' },
  { at: 'Person.viewerCanRefer', words: 'yes', tells: isTrue, is: 'fullReferrers' },
];
