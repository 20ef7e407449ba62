import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';
import { snakeCase } from '../../platform/snake-case.js';
import type { ListingCard, ListingDetails } from './listing.js';

export const listingParts = [
  'NAME',
  'DESCRIPTION',
  'NEEDS',
  'PLACE',
  'TIMES',
  'COST',
  'CONTACT',
  'ELIGIBILITY',
  'LANGUAGES',
  'OTHER',
] as const;
export type ListingPartName = (typeof listingParts)[number];
export const ListingPart = enumOf(listingParts);
registerEnumType(ListingPart, {
  name: 'ListingPart',
  description: 'What of a listing is chosen together, since one of its fields makes little sense without the others.',
  valuesConfig: {
    NAME: { description: 'Its name.' },
    DESCRIPTION: { description: 'Summary and description.' },
    NEEDS: { description: 'The needs it answers.' },
    PLACE: { description: 'Where it takes place, how to get there, access.' },
    TIMES: { description: 'When, in words and as schedules.' },
    COST: { description: 'What it costs, in words and as cost options.' },
    CONTACT: { description: 'Telephone, e-mail, web page, whom to ask.' },
    ELIGIBILITY: { description: 'Whom it is for: words, ages, areas, rules.' },
    LANGUAGES: { description: 'Languages in which it is given.' },
    OTHER: { description: 'Alert, accreditations, funding, words of taxonomies.' },
  },
});

/** To which part a field belongs; null: it stays with its service, such as who offers it and how one refers. */
const partOf: Record<keyof ListingCard | keyof ListingDetails, ListingPartName | null> = {
  organisationId: null,
  name: 'NAME',
  summary: 'DESCRIPTION',
  description: 'DESCRIPTION',
  needs: 'NEEDS',
  venue: 'PLACE',
  outcode: 'PLACE',
  gettingThere: 'PLACE',
  accessibility: 'PLACE',
  locations: 'PLACE',
  schedule: 'TIMES',
  schedules: 'TIMES',
  cost: 'COST',
  costOptions: 'COST',
  phone: 'CONTACT',
  email: 'CONTACT',
  url: 'CONTACT',
  contacts: 'CONTACT',
  phones: 'CONTACT',
  eligibility: 'ELIGIBILITY',
  minimumAge: 'ELIGIBILITY',
  maximumAge: 'ELIGIBILITY',
  areaOutcodes: 'ELIGIBILITY',
  serviceAreas: 'ELIGIBILITY',
  eligibilityRules: 'ELIGIBILITY',
  languages: 'LANGUAGES',
  accreditations: 'OTHER',
  alert: 'OTHER',
  funding: 'OTHER',
  terms: 'OTHER',
  status: null,
  assuredDate: null,
  responseWorkingDays: null,
  referralRoute: null,
  referralLink: null,
  referralEmail: null,
  referrers: null,
  pauseWhenFull: null,
  questions: null,
};

/** The columns of these parts. */
export const columnsOfParts = (parts: readonly ListingPartName[]): ReadonlySet<string> =>
  new Set(
    Object.entries(partOf)
      .filter(([, part]) => part !== null && parts.includes(part))
      .map(([field]) => snakeCase(field)),
  );
