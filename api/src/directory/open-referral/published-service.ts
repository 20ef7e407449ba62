import type { ListingDetails } from '../listing/listing.js';
import { withCounts, writeCapacities, type Capacity } from './map/capacity-map.js';
import { withDerivedParts, withoutDerivedParts } from './map/derived-parts.js';
import { isObject, objectsIn, read, write, type Json } from './map/field-map.js';
import { readFacts, writeFacts } from './map/facts.js';
import {
  fullOrganisation,
  readOrganisation,
  shallowOrganisation,
  type PublicOrganisation,
} from './map/organisation-map.js';
import { cardMap, listMap, remarkMap, serviceFacts, type Card } from './map/service-map.js';
import { isOwnTaxonomy } from './map/taxonomies.js';

/** Everything the public may know of a service. */
export interface PublishedService {
  card: Card;
  organisation: PublicOrganisation;
  listing: ListingDetails;
  capacity: Capacity | null;
}

/** What of a service is one value, as service of Open Referral without who offers it. */
export const simpleService = ({ card, listing }: Pick<PublishedService, 'card' | 'listing'>): Json => ({
  ...write(cardMap, card),
  ...write(remarkMap, listing),
});

/** A service as lists have it: what is one value of it and of who offers it. */
export const shallowService = (service: PublishedService): Json => ({
  ...simpleService(service),
  organization: shallowOrganisation(service.organisation),
});

/** A service with all that is known of it, as service of Open Referral UK 3.0 with what HSDS 3.1 adds. */
export function fullService({ card, organisation, listing, capacity }: PublishedService): Json {
  const lists = write(listMap, withDerivedParts(card, listing));
  const facts = writeFacts(serviceFacts, { ...card, ...listing, capacity }, card.id);
  return {
    ...simpleService({ card, listing }),
    organization: fullOrganisation(organisation),
    ...lists,
    capacities: writeCapacities(card.id, capacity),
    attributes: [...facts, ...objectsIn(lists['attributes'])],
  };
}

const isOwn = ({ taxonomy_term: word }: Json) => isObject(word) && isOwnTaxonomy(word['taxonomy_id']);

/** What `fullService` wrote, back again: the same in every field. Who else may have written it: feeds/reading/kith-words. */
export function readService(json: Json): PublishedService {
  const attributes = objectsIn(json['attributes']);
  const fields = read(cardMap, json);
  const lists = read(listMap, { ...json, attributes: attributes.filter((each) => !isOwn(each)) });
  const { capacity, eligibilityRules, questions, ...facts } = readFacts(serviceFacts, attributes.filter(isOwn));
  const { phone, areaOutcodes, ...parts } = withoutDerivedParts(fields.id, lists);
  return {
    card: { ...fields, ...facts, phone, areaOutcodes },
    organisation: readOrganisation(json['organization']),
    listing: { ...read(remarkMap, json), ...lists, ...parts, eligibilityRules, questions },
    capacity: withCounts(capacity, json['capacities']),
  };
}
