import type { Need } from '@kith/referral-lifecycle';
import type { OrganisationKindName } from '../../../organisations/organisation.entity.js';
import { referralRouteLabels, referrerLabels, serviceStatuses } from '../../listing/referral-route.js';
import type { ListingDetails } from '../../listing/listing.js';
import type { Service } from '../../service.entity.js';
import { capacityFact, type Capacity } from './capacity-map.js';
import { eligibilityFact } from './eligibility-fact.js';
import { at, list, type FieldMap } from './field-map.js';
import {
  choiceFact,
  choicesFact,
  choiceTerms,
  flagFact,
  instantFact,
  numberFact,
  textFact,
  textsFact,
  wordsFact,
  type FactMap,
} from './facts.js';
import { day, email, id, instant, lowerCase, number, text, uri, words } from './forms.js';
import * as part from './part-maps.js';
import { needTerms } from './taxonomies.js';

/** Everything the public may know of a service, but what it says of who offers it and what follows from the rest. */
export type Card = Omit<
  Service,
  | 'organisation'
  | 'organisationId'
  | 'version'
  | 'checkedOn'
  | 'mergedInto'
  | 'mergedIntoId'
  | 'unattended'
  | 'listing'
  | 'capacity'
  | 'answering'
  | 'search'
>;
/** Facts that are fields of service in Open Referral. */
type CardFields =
  | 'id'
  | 'name'
  | 'description'
  | 'url'
  | 'email'
  | 'status'
  | 'cost'
  | 'eligibility'
  | 'minimumAge'
  | 'maximumAge'
  | 'assuredDate'
  | 'lastModified';

/** Facts that go out as parts of lists (derived-parts.ts). */
type CardParts = 'phone' | 'areaOutcodes';

export const cardMap: FieldMap<Pick<Card, CardFields>> = {
  id: at('id', id),
  name: at('name', words),
  description: at('description', words),
  url: at('url', uri),
  email: at('email', email),
  status: at('status', lowerCase(serviceStatuses)),
  cost: at('fees', text),
  eligibility: at('eligibility_description', text),
  minimumAge: at('minimum_age', number),
  maximumAge: at('maximum_age', number),
  assuredDate: at('assured_date', day),
  lastModified: at('last_modified', instant),
};

/** What else of a listing is one value. */
export const remarkMap: FieldMap<Pick<ListingDetails, 'accreditations' | 'alert'>> = {
  accreditations: at('accreditations', text),
  alert: at('alert', text),
};

/** Lists that Open Referral has too. */
export const listMap: FieldMap<Omit<ListingDetails, 'accreditations' | 'alert' | 'eligibilityRules' | 'questions'>> = {
  locations: at('service_at_locations', list(part.placeMap)),
  schedules: at('schedules', list(part.scheduleMap)),
  costOptions: at('cost_options', list(part.costOptionMap)),
  serviceAreas: at('service_areas', list(part.areaMap)),
  contacts: at('contacts', list(part.contactMap)),
  phones: at('phones', list(part.phoneMap)),
  languages: at('languages', list(part.languageMap)),
  funding: at('funding', list(part.fundingMap)),
  terms: at('attributes', list(part.termMap)),
};

export const routeTerms = choiceTerms('REFERRAL_ROUTE', 'How one refers to it', referralRouteLabels);

const referrerTerms = choiceTerms('REFERRER', 'Who may refer; all where none is named', referrerLabels);

type CardFacts = Omit<Card, CardFields | CardParts>;

/** Everything that Open Referral has no field for: the words of the taxonomies `Kith needs` and `Kith facts`. */
export const serviceFacts: FactMap<
  CardFacts & Pick<ListingDetails, 'eligibilityRules' | 'questions'> & { capacity: Capacity | null }
> = {
  needs: choicesFact<Need>(needTerms),
  summary: wordsFact('SUMMARY', 'In one sentence'),
  venue: textFact('VENUE', 'Where it takes place'),
  outcode: textFact('VENUE_OUTCODE', 'Outward postcode of the venue'),
  schedule: textFact('SCHEDULE', 'When, in words'),
  gettingThere: textFact('GETTING_THERE', 'How to get there'),
  accessibility: textFact('ACCESSIBILITY', 'Arrangements for access'),
  referralRoute: choiceFact(routeTerms, 'SIGNPOST'),
  referralLink: textFact('REFERRAL_LINK', 'Where to refer'),
  referralEmail: textFact('REFERRAL_EMAIL', 'Whom to write to in order to refer'),
  referrers: choicesFact<OrganisationKindName>(referrerTerms.of, [referrerTerms.parent]),
  responseWorkingDays: numberFact('RESPONSE_WORKING_DAYS', 'Working days in which it answers'),
  pauseWhenFull: flagFact('PAUSE_WHEN_FULL', 'Takes no referrals while no place is free'),
  pausedAt: instantFact('PAUSED', 'Takes no referrals since'),
  capacity: capacityFact,
  eligibilityRules: eligibilityFact,
  questions: textsFact('QUESTION', 'What it asks those who refer'),
};
