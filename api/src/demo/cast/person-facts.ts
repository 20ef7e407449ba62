import type { Need } from '@kith/referral-lifecycle';
import type { ContactMethodName } from '../../people/contact-method.js';

/** A person of the demo, none of whom exists. */
export interface PersonFacts {
  name: string;
  age: number;
  /** The practice, or another organisation, on whose register they are. */
  of: string;
  street: string;
  /** Postcodes have sectors that Royal Mail does not use. */
  postcode: string;
  needs: readonly Need[];
  /** Why they are first referred, in the referrer's words. */
  matters: string;
  landline?: boolean;
  noEmail?: boolean;
  prefers?: ContactMethodName;
  mayLeaveMessage?: boolean;
  /** What to mind when making contact. */
  mind?: string;
  risk?: string;
  access?: string;
}
