import type { ServiceTerm } from '../../listing/classification.js';
import { placeKinds, type Accessibility, type Address, type ServiceLocation } from '../../listing/location.js';
import type {
  CostOption,
  Funding,
  Phone,
  ServiceArea,
  ServiceContact,
  ServiceLanguage,
} from '../../listing/practical-parts.js';
import { frequencies, type Schedule } from '../../listing/schedule.js';
import { at, list, type FieldMap } from './field-map.js';
import {
  clockTime,
  codeOrNone,
  commaNumbers,
  commaTexts,
  day,
  email,
  id,
  idOrNone,
  lowerCase,
  number,
  text,
  uri,
  words,
  wordsOrEmpty,
} from './forms.js';

/** schedule; times are those of Europe/London. */
export const scheduleMap: FieldMap<Schedule> = {
  id: at('id', id),
  locationId: at('service_at_location_id', idOrNone),
  validFrom: at('valid_from', day),
  validTo: at('valid_to', day),
  startsOn: at('dtstart', day),
  frequency: at('freq', codeOrNone(frequencies)),
  interval: at('interval', number),
  byDay: at('byday', commaTexts),
  byMonthDay: at('bymonthday', commaNumbers),
  opensAt: at('opens_at', clockTime),
  closesAt: at('closes_at', clockTime),
  description: at('description', text),
  attending: at('attending_type', text),
  link: at('schedule_link', uri),
  notes: at('notes', text),
};

export const addressMap: FieldMap<Address> = {
  id: at('id', id),
  kind: at('address_type', lowerCase(placeKinds)),
  attention: at('attention', text),
  line: at('address_1', words),
  city: at('city', words),
  region: at('region', text),
  county: at('state_province', wordsOrEmpty),
  postcode: at('postal_code', words),
  country: at('country', words),
};

/** accessibility; `accessibility` itself is an older name for its description. */
export const accessibilityMap: FieldMap<Accessibility> = {
  id: at('id', id),
  description: at('description', text),
  details: at('details', text),
  url: at('url', uri),
};

/** service_at_location with its location. */
export const placeMap: FieldMap<ServiceLocation> = {
  id: at('id', id),
  locationId: at('location.id', id),
  kind: at('location.location_type', lowerCase(placeKinds)),
  name: at('location.name', text),
  description: at('location.description', text),
  latitude: at('location.latitude', number),
  longitude: at('location.longitude', number),
  identifier: at('location.external_identifier', text),
  identifierType: at('location.external_identifier_type', text),
  gettingThere: at('location.transportation', text),
  addresses: at('location.addresses', list(addressMap)),
  accessibility: at('location.accessibility', list(accessibilityMap)),
};

export const costOptionMap: FieldMap<CostOption> = {
  id: at('id', id),
  validFrom: at('valid_from', day),
  validTo: at('valid_to', day),
  option: at('option', text),
  amount: at('amount', number),
  amountDescription: at('amount_description', text),
};

export const areaMap: FieldMap<ServiceArea> = {
  id: at('id', id),
  name: at('name', text),
  extent: at('extent', text),
  extentType: at('extent_type', text),
  uri: at('uri', text),
  description: at('service_area', text),
};

export const phoneMap: FieldMap<Phone> = {
  id: at('id', id),
  number: at('number', words),
  extension: at('extension', text),
  type: at('type', text),
  description: at('description', text),
};

export const contactMap: FieldMap<ServiceContact> = {
  id: at('id', id),
  name: at('name', text),
  title: at('title', text),
  department: at('department', text),
  email: at('email', email),
  phones: at('phones', list(phoneMap)),
};

export const languageMap: FieldMap<ServiceLanguage> = {
  id: at('id', id),
  name: at('name', text),
  code: at('code', text),
  note: at('note', text),
};

export const fundingMap: FieldMap<Funding> = { id: at('id', id), source: at('source', text) };

/** attribute with its taxonomy_term. */
export const termMap: FieldMap<ServiceTerm> = {
  id: at('id', id),
  linkType: at('link_type', text),
  termId: at('taxonomy_term.id', id),
  name: at('taxonomy_term.name', words),
  description: at('taxonomy_term.description', wordsOrEmpty),
  parentId: at('taxonomy_term.parent_id', idOrNone),
  taxonomy: at('taxonomy_term.taxonomy', text),
  taxonomyId: at('taxonomy_term.taxonomy_id', idOrNone),
  uri: at('taxonomy_term.term_uri', uri),
  code: at('taxonomy_term.term', text),
};
