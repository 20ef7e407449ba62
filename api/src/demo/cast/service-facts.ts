import type { Need } from '@kith/referral-lifecycle';
import type { Theme } from '../voices/voice.js';

/** A service of the demo; what is left out is not known or not limited. */
export interface ServiceFacts {
  key: string;
  of: string;
  /** Which voice its people write in. */
  theme: Theme;
  name: string;
  summary: string;
  description: string;
  needs: readonly Need[];
  venue?: string;
  outcode?: string;
  schedule?: string;
  cost?: string;
  eligibility?: string;
  gettingThere?: string;
  accessibility?: string;
  /** Where it is not that of its organisation. */
  phone?: string;
  email?: string;
  minimumAge?: number;
  maximumAge?: number;
  area?: readonly string[];
  signpostOnly?: boolean;
  responseWorkingDays?: number;
  /** When its organisation last confirmed it; left out, within the last three months. */
  confirmedDaysAgo?: number;
  /** Places in all, and how many of them nobody outside these stories holds. */
  places?: { all: number; free: number };
}
