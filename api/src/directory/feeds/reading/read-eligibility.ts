import { isBackwards } from '../../listing/backwards.js';
import type { Notes } from './notes.js';
import { firstOf, isRaw, type Raw } from './raw.js';
import { prose, within } from './values.js';

export interface ForWhom {
  minimumAge: number | null;
  maximumAge: number | null;
  eligibility: string | null;
}

const ages = [0, 130] as const;

/** For whom a service is: ages in years, and words. Open Referral UK 1.0 gives both once for each group of people. */
export function readEligibility(raw: Raw, notes: Notes): ForWhom {
  const groups = (Array.isArray(raw['eligibilities']) ? raw['eligibilities'] : []).filter(isRaw).slice(0, 50);
  const limits = groups.length === 1 && firstOf(raw, 'minimum_age', 'maximum_age') === undefined ? groups[0]! : raw;
  const whole = (name: string, what: string) => {
    const age = within(limits[name], ages, what, notes);
    return age === null ? null : Math.floor(age);
  };
  let [minimumAge, maximumAge] = [whole('minimum_age', 'youngest age'), whole('maximum_age', 'oldest age')];
  if (isBackwards(minimumAge, maximumAge)) {
    notes.say(`ages: the oldest (${maximumAge}) is below the youngest (${minimumAge}); both were left out`);
    [minimumAge, maximumAge] = [null, null];
  }
  const words = groups.map(({ eligibility }) => prose(eligibility, 'for whom', notes, 500)).filter(Boolean);
  const said = prose(raw['eligibility_description'], 'for whom', notes, 2_000);
  return { minimumAge, maximumAge, eligibility: said ?? (words.length > 0 ? [...new Set(words)].join('; ') : null) };
}
