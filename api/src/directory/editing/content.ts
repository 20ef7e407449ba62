import { snakeCase } from '../../platform/snake-case.js';
import type { EligibilityRule } from '../listing/eligibility-rule.js';
import type { ListingRow } from '../listing/listing-row.js';
import { noDetails, type Listing, type ListingDetails } from '../listing/listing.js';
import type { FieldMap } from '../open-referral/map/field-map.js';
import * as map from '../open-referral/map/part-maps.js';
import type { Service } from '../service.entity.js';
import type { EditedFields } from './edited-listing.js';
import { fieldNames, type FieldName } from './listing-fields.js';

/** A value without the classes it may be made of. */
type Plain<Value> = Value extends readonly (infer Part)[]
  ? Plain<Part>[]
  : Value extends object
    ? { [Key in keyof Value]: Plain<Value[Key]> }
    : Value;

/** What of a listing is edited, as plain values: nothing undefined, and nothing but its fields. */
export type Content = Plain<EditedFields>;
/** One part of a list of it. */
export type PartOf<List extends keyof Content> = Content[List] extends readonly (infer Part)[] ? Part : never;

type Fields = Record<string, unknown>;

/** These fields of each part, in this order; what is not said is null, or an empty list. */
const whole =
  (names: readonly string[], lists: Readonly<Record<string, (given: unknown) => unknown[]>> = {}) =>
  (parts: unknown): Fields[] =>
    ((parts ?? []) as Fields[]).map((part) =>
      Object.fromEntries(names.map((name) => [name, lists[name] ? lists[name](part[name]) : (part[name] ?? null)])),
    );

const namesOf = <Part>(partMap: FieldMap<Part>) => Object.keys(partMap);
const words = (given: unknown): unknown[] => [...((given ?? []) as unknown[])];

const ruleFields: Readonly<Record<keyof EligibilityRule, true>> = {
  id: true,
  kind: true,
  values: true,
  minimum: true,
  maximum: true,
  sentence: true,
};

const phones = whole(namesOf(map.phoneMap));
const places = {
  addresses: whole(namesOf(map.addressMap)),
  accessibility: whole(namesOf(map.accessibilityMap)),
};

/** How the fields that are lists are made whole. */
const lists: Partial<Record<FieldName, (given: unknown) => unknown[]>> = {
  schedules: whole(namesOf(map.scheduleMap), { byDay: words, byMonthDay: words }),
  locations: whole(namesOf(map.placeMap), places),
  costOptions: whole(namesOf(map.costOptionMap)),
  phones,
  contacts: whole(namesOf(map.contactMap), { phones }),
  languages: whole(namesOf(map.languageMap)),
  funding: whole(namesOf(map.fundingMap)),
  eligibilityRules: whole(Object.keys(ruleFields), { values: words }),
  needs: words,
  areaOutcodes: words,
  referrers: words,
  questions: words,
};

function contentFrom(valueOf: (name: FieldName) => unknown): Content {
  const values = fieldNames.map((name) => {
    const value = valueOf(name);
    return [name, lists[name] ? lists[name](value) : (value ?? null)] as const;
  });
  return Object.fromEntries(values) as unknown as Content;
}

/** The fields of anything that has them, whole and plain, so that two of them can be compared. */
export const contentOf = (fields: Partial<EditedFields>): Content => contentFrom((name) => fields[name]);

/** What a service says now: one read with all the columns of its card and of its listing. */
export const contentOfService = (service: Service): Content =>
  contentFrom((name) =>
    name in noDetails ? service.listing?.[name as keyof ListingDetails] : (service as unknown as Fields)[name],
  );

/** What a listing said that was kept by the names of its columns. */
export const contentOfRow = ({ card, details }: Pick<ListingRow, 'card' | 'details'>): Content =>
  contentFrom((name) => (name in noDetails ? details : card)[snakeCase(name)]);

/** The listing of a service with what was edited of it; the rest stays as it is. */
export function listingWith(service: Service, content: Content, assuredDate: string): Listing {
  const { id, organisationId } = service;
  const details: ListingDetails = Object.assign({}, noDetails, service.listing);
  const edited = Object.keys(noDetails).filter((name) => name in content) as (FieldName & keyof ListingDetails)[];
  Object.assign(details, Object.fromEntries(edited.map((name) => [name, content[name]])));
  return { id, card: { ...content, organisationId, assuredDate }, details, capacity: null };
}
