import { isDeepStrictEqual } from 'node:util';
import { referralRouteLabels, referrerLabels, type ServiceStatusName } from '../listing/referral-route.js';
import type { EditedFields } from './edited-listing.js';
import * as words from './part-words.js';

interface EditedField<Value> {
  /** What people call it. */
  readonly label: string;
  /** What it says; null where it says nothing. */
  readonly words: (value: Value) => string | null;
  /** Whether a coordinator's change of it waits for a directory editor (decision 25). */
  readonly waits: (before: Value, after: Value) => boolean;
}

const always = () => true;
const never = () => false;

const field = <Value>(
  label: string,
  inWords: (value: Value) => string | null,
  waits: EditedField<Value>['waits'] = never,
): EditedField<Value> => ({ label, words: inWords, waits });

const text = (label: string, waits?: EditedField<string | null>['waits']) =>
  field<string | null>(label, (value) => value || null, waits);
const count = (label: string, waits?: EditedField<number | null>['waits']) =>
  field<number | null>(label, (value) => value?.toString() ?? null, waits);
const list = (values: readonly string[]): string | null => values.join('\n') || null;

const statusLabels: Readonly<Record<ServiceStatusName, string>> = {
  ACTIVE: 'It runs',
  INACTIVE: 'It does not run at present',
  DEFUNCT: 'It has ended',
  TEMPORARILY_CLOSED: 'It is closed, and will open again',
};

/** Somebody could come before who cannot after; an empty list lets everybody come. */
const narrows = (before: readonly string[], after: readonly string[]): boolean =>
  after.length > 0 && (before.length === 0 || before.some((each) => !after.includes(each)));

/** A condition that was not there before, or not so. */
const adds = (before: readonly object[], after: readonly object[]): boolean =>
  after.some((each) => !before.some((other) => isDeepStrictEqual(other, each)));

const linksIn = (value: unknown): string[] => JSON.stringify(value).match(/https?:[^"\\\s]+/gi) ?? [];
/** An address of a page to which nobody was sent before. */
const leadsElsewhere = (before: unknown, after: unknown): boolean =>
  linksIn(after).some((link) => !linksIn(before).includes(link));

/** Every field that is edited, in the order of the form. A field that is forgotten does not compile. */
export const listingFields: { readonly [Key in keyof EditedFields]-?: EditedField<EditedFields[Key]> } = {
  name: text('Name', always),
  summary: text('In one sentence'),
  description: text('What happens there'),
  status: field(
    'Whether it runs',
    (status) => statusLabels[status],
    (_, after) => after === 'DEFUNCT',
  ),
  alert: text('What to know at present'),
  needs: field('Helps with', words.needsInWords),
  schedules: field('Times', words.schedulesInWords, leadsElsewhere),
  schedule: text('When, in words'),
  locations: field('Places', words.placesInWords, leadsElsewhere),
  venue: text('Where, in words'),
  outcode: text('Outward postcode of the venue'),
  gettingThere: text('Getting there'),
  accessibility: text('Access'),
  costOptions: field('Prices', words.costsInWords),
  cost: text('Cost, in words'),
  phone: text('Phone', always),
  email: text('E-mail', always),
  url: text('Website', always),
  phones: field('Other telephone numbers', words.phonesInWords, always),
  contacts: field('Whom to ask', words.contactsInWords, always),
  languages: field('Languages', words.languagesInWords),
  eligibility: text('Who it is for'),
  minimumAge: count('Youngest age', (before, after) => (after ?? 0) > (before ?? 0)),
  maximumAge: count('Oldest age', (before, after) => (after ?? Infinity) < (before ?? Infinity)),
  areaOutcodes: field('Area', (outcodes) => outcodes.join(', ') || null, narrows),
  eligibilityRules: field('Conditions for coming', words.rulesInWords, adds),
  referralRoute: field('How one refers', (route) => referralRouteLabels[route], always),
  referralLink: text('Form for referrals', always),
  referralEmail: text('E-mail for referrals', always),
  referrers: field('Who may refer', (kinds) => list(kinds.map((kind) => referrerLabels[kind])), always),
  responseWorkingDays: count('Answers within so many working days'),
  questions: field('Questions to those who refer', list),
  pauseWhenFull: field('Takes no referrals while full', (pauses) => (pauses ? 'Yes' : 'No')),
  accreditations: text('Accreditations'),
  funding: field('Who pays for it', (sources) => list(sources.flatMap(({ source }) => source ?? []))),
};

export type FieldName = keyof EditedFields;

/** Their names, in the order of the form. */
export const fieldNames = Object.keys(listingFields) as FieldName[];

/** What a field says in words; null where it says nothing. */
export const inWords = (name: FieldName, value: unknown): string | null =>
  (listingFields[name] as EditedField<unknown>).words(value);

/** Whether a coordinator's change of a field waits for a directory editor. */
export const waits = (name: FieldName, before: unknown, after: unknown): boolean =>
  (listingFields[name] as EditedField<unknown>).waits(before, after);
