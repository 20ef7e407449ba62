import { isDeepStrictEqual } from 'node:util';
import { cardWords } from '../feeds/reading/card.js';
import { noDetails } from '../listing/listing.js';
import type { Content } from './content.js';
import type { FieldName } from './listing-fields.js';

type Words = 'schedule' | 'venue' | 'outcode' | 'gettingThere' | 'accessibility' | 'cost';

/** What a card says in words, and the parts that say the same in so many fields. */
const partsOf: Readonly<Record<Words, 'schedules' | 'locations' | 'costOptions'>> = {
  schedule: 'schedules',
  venue: 'locations',
  outcode: 'locations',
  gettingThere: 'locations',
  accessibility: 'locations',
  cost: 'costOptions',
};

/** These fields, and the words that are made of them. */
export const withTheirWords = (names: readonly FieldName[]): FieldName[] => [
  ...names,
  ...(Object.keys(partsOf) as Words[]).filter((words) => names.includes(partsOf[words]) && !names.includes(words)),
];

/**
 * The words of a card follow the parts they are made of, as those of a feed do, unless somebody wrote them by hand at the
 * same time or took the last part away. `today` (yyyy-mm-dd) tells which parts hold.
 */
export function withWords(before: Content, after: Content, organisationName: string, today: string): Content {
  const changed = (name: FieldName) => !isDeepStrictEqual(before[name], after[name]);
  const said = { description: after.description, cost: null, phone: after.phone, email: after.email, organisationName };
  const made = cardWords(said, { ...noDetails, ...after }, today);
  const followed = (Object.keys(partsOf) as Words[]).filter(
    (words) => after[partsOf[words]].length > 0 && changed(partsOf[words]) && !changed(words),
  );
  // What was written by hand before there were parts is not lost by parts that do not say it.
  const isKept = (words: Words) => made[words] === null && before[partsOf[words]].length === 0;
  return {
    ...after,
    ...Object.fromEntries(followed.filter((words) => !isKept(words)).map((words) => [words, made[words]])),
    summary: after.summary.trim() === '' ? made.summary : after.summary,
  };
}
