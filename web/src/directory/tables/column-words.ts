import type { ServiceTableField } from '../../gql/graphql';
import { choicesOf } from '../../ui/choice';

/** What a column may say, in the order in which people look for it. */
const words: Record<ServiceTableField, string> = {
  NAME: 'Name of the service',
  ORGANISATION: 'Who offers it',
  DESCRIPTION: 'What it is',
  NEEDS: 'What it helps with',
  DAYS: 'Days',
  TIMES: 'Times',
  COST: 'Cost',
  PHONE: 'Telephone',
  EMAIL: 'E-mail',
  WEB: 'Web address',
  VENUE: 'Name of the place',
  ADDRESS: 'Street and number',
  TOWN: 'Town',
  POSTCODE: 'Postcode',
  LATITUDE: 'Latitude',
  LONGITUDE: 'Longitude',
  ACCESSIBILITY: 'Access to the place',
  ELIGIBILITY: 'Who may come',
  MINIMUM_AGE: 'Minimum age',
  MAXIMUM_AGE: 'Maximum age',
  LANGUAGES: 'Languages',
  STATUS: 'Whether it runs',
  ASSURED: 'When it was last checked',
  ID: 'Number or id in the table',
};

export const columnChoices = choicesOf(words);

/** Two values of a column, to tell by what it says. */
export const exampleWords = (examples: readonly string[]): string =>
  examples.length === 0 ? 'Empty in the first rows' : `Such as ${examples.join(' · ')}`;

/** How many columns are known already. */
export function recognisedWords(columns: readonly { readonly says?: ServiceTableField | null }[]): string {
  const known = columns.filter(({ says }) => says).length;
  if (known === columns.length) return `All ${known} columns were recognised; change what is wrong.`;
  return `${known} of ${columns.length} columns were recognised. Change what is wrong, and say what the others are.`;
}
