import type { ListingRow } from '../listing/listing-row.js';
import { noDetails, type Listing, type ListingCard, type ListingDetails } from '../listing/listing.js';
import type { EligibilityRule } from '../listing/eligibility-rule.js';
import type { FieldMap } from '../open-referral/map/field-map.js';
import * as map from '../open-referral/map/part-maps.js';
import { snakeCase } from '../../platform/snake-case.js';
import type { Service } from '../service.entity.js';
import type { EditedFields } from './edited-listing.js';
import { fieldNames, type FieldName } from './listing-fields.js';

/** What of a listing is edited, as plain values: nothing undefined, and nothing but its fields. */
export type Content = EditedFields;

/** These fields of a part, in this order; what is not said is null. */
const whole = <Part extends object>(names: readonly string[], part: Part): Part =>
  Object.fromEntries(names.map((name) => [name, part[name as keyof Part] ?? null])) as Part;

const byMap =
  <Part extends object>(partMap: FieldMap<Part>) =>
  (parts: readonly Part[] | null | undefined): Part[] =>
    (parts ?? []).map((part) => whole(Object.keys(partMap), part));

const ruleFields: Readonly<Record<keyof EligibilityRule, true>> = {
  id: true,
  kind: true,
  values: true,
  minimum: true,
  maximum: true,
  sentence: true,
};

const addresses = byMap(map.addressMap);
const accessibility = byMap(map.accessibilityMap);
const phones = byMap(map.phoneMap);

const parts = {
  schedules: (given: Content['schedules']) =>
    byMap(map.scheduleMap)(given).map((each) => ({
      ...each,
      byDay: each.byDay ?? [],
      byMonthDay: each.byMonthDay ?? [],
    })),
  locations: (given: Content['locations']) =>
    byMap(map.placeMap)(given).map((place) => ({
      ...place,
      addresses: addresses(place.addresses),
      accessibility: accessibility(place.accessibility),
    })),
  costOptions: byMap(map.costOptionMap),
  phones,
  contacts: (given: Content['contacts']) =>
    byMap(map.contactMap)(given).map((contact) => ({ ...contact, phones: phones(contact.phones) })),
  languages: byMap(map.languageMap),
  funding: byMap(map.fundingMap),
  eligibilityRules: (given: Content['eligibilityRules']) =>
    (given ?? []).map((rule) => ({ ...whole(Object.keys(ruleFields), rule), values: rule.values ?? [] })),
};

const listsOfWords: readonly FieldName[] = ['needs', 'areaOutcodes', 'referrers', 'questions'];

function plain(name: FieldName, value: unknown): unknown {
  const read = (parts as Partial<Record<FieldName, (given: never) => unknown>>)[name];
  if (read) return read(value as never);
  if (listsOfWords.includes(name)) return [...((value ?? []) as unknown[])];
  return value ?? null;
}

/** The fields of anything that has them, whole and plain, so that two of them can be compared. */
export const contentOf = (fields: Partial<Content>): Content =>
  Object.fromEntries(fieldNames.map((name) => [name, plain(name, fields[name])])) as unknown as Content;

/** What a service says now: one read with all the columns of its card and of its listing. */
export const contentOfService = (service: Service): Content =>
  contentOf({ ...(service.listing ?? noDetails), ...service, schedule: service.schedule });

/** What a listing said that was kept by the names of its columns. */
export function contentOfRow({ card, details }: Pick<ListingRow, 'card' | 'details'>): Content {
  const columns = { ...details, ...card };
  return contentOf(Object.fromEntries(fieldNames.map((name) => [name, columns[snakeCase(name)]])) as Partial<Content>);
}

/** The listing of a service with what was edited of it; the rest stays as it is. */
export function listingWith(service: Service, content: Content, assuredDate: string): Listing {
  const { organisationId } = service;
  const details: ListingDetails = { ...noDetails, ...service.listing };
  const card: ListingCard = { ...content, organisationId, assuredDate };
  for (const name of Object.keys(noDetails) as (keyof ListingDetails)[]) {
    if (name in content) Object.assign(details, { [name]: content[name as FieldName & keyof ListingDetails] });
  }
  return { id: service.id, card, details, capacity: null };
}
