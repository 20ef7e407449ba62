import { readService as readPublished, type PublishedService } from '../../open-referral/published-service.js';
import { email, uri } from '../../open-referral/map/forms.js';
import { isOwnTaxonomy } from '../../open-referral/map/taxonomies.js';
import { parseWholeDate } from './dates.js';
import type { Notes } from './notes.js';
import { isRaw, rawOf, type Raw } from './raw.js';

type Check = (value: unknown) => boolean;

const longest = 20_000;
const mostParts = 200;

const isText: Check = (value) =>
  typeof value === 'string' && value.length <= longest && !/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(value);
const matches =
  (shape: RegExp): Check =>
  (value) =>
    typeof value === 'string' && shape.test(value);
const isId = matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const isName: Check = (value) => isText(value) && /[\p{L}\p{N}]/u.test(value as string) && String(value).length <= 200;
const isPage: Check = (value) => matches(/^https?:/i)(value) && uri.write(value as string) === value;
const isMail: Check = (value) => isText(value) && email.write(value as string) === value;
const isDay: Check = (value) => isText(value) && parseWholeDate(value as string) === value;
const isTime = matches(/^([01]\d|2[0-3]):[0-5]\d$/);
const within =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const isWhole: Check = (value) => Number.isInteger(value) && within(-1, 1_000_000)(value);
const each =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= mostParts && value.every(check);
const orNone =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const named = (check: Check, ...names: string[]) => names.map((name) => [name, check] as const);

/** What has to be true of a value by the name of its field; of all others, that they are texts as people write them. */
const checks: ReadonlyMap<string, Check> = new Map([
  ...named(isId, 'id', 'termId'),
  ...named(orNone(isId), 'locationId', 'taxonomyId', 'parentId'),
  ...named(isName, 'name of the service', 'name of the organisation'),
  ...named(orNone(isPage), 'url', 'link', 'website', 'logo', 'uri', 'referralLink'),
  ...named(orNone(isMail), 'email', 'referralEmail'),
  ...named(orNone(isDay), 'validFrom', 'validTo', 'startsOn', 'assuredDate'),
  ...named(orNone(isTime), 'opensAt', 'closesAt'),
  ...named(orNone(within(-90, 90)), 'latitude'),
  ...named(orNone(within(-180, 180)), 'longitude'),
  ...named(orNone(within(0, 100_000)), 'amount'),
  ...named(orNone(isWhole), 'minimum', 'maximum', 'available', 'minimumAge', 'maximumAge', 'interval'),
  ...named(orNone(isWhole), 'responseWorkingDays'),
  ...named(each(matches(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/)), 'byDay'),
  ...named(
    each((value) => Number.isInteger(value) && within(-31, 31)(value)),
    'byMonthDay',
  ),
]);

/** Whether it is an instant, of today at the latest; clocks that differ are no reason to refuse. */
const isPast = (value: Date, today: string): boolean =>
  !Number.isNaN(value.getTime()) && value.toISOString().slice(0, 10) <= today;

/** The first thing that Kith would not have written, by the names of the fields that lead to it; null: there is none. */
function misfit(value: unknown, path: readonly string[], today: string): string | null {
  const at = path.join('.');
  const check = checks.get(path.at(-1) ?? '');
  if (check) return check(value) ? null : at;
  if (value instanceof Date) return isPast(value, today) ? null : at;
  if (Array.isArray(value) && value.length > mostParts) return at;
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const found = misfit(inner, Array.isArray(value) ? path : [...path, name], today);
      if (found !== null) return found;
    }
    return null;
  }
  return value === null || typeof value === 'boolean' || isText(value) ? null : at;
}

function firstMisfit({ card, organisation, listing, capacity }: PublishedService, today: string): string | null {
  const names = { 'name of the service': card.name, 'name of the organisation': organisation.name };
  const wrong = misfit({ ...names, card, organisation, listing, capacity }, [], today);
  return wrong ?? ((card.assuredDate ?? today) > today ? 'card.assuredDate' : null);
}

const isKiths = (row: Raw): boolean =>
  isRaw(row['organization']) &&
  [row['id'], row['organization']['id']].every(isId) &&
  Array.isArray(row['attributes']) &&
  row['attributes'].some((each) => isOwnTaxonomy(rawOf(rawOf(each)['taxonomy_term'])['taxonomy_id']));

/**
 * A row that another Kith published, read by the table that it was written by (decision 21); null for all others. Who
 * forges Kith's words gains nothing by it: what Kith itself would not write of a service is read as from any other feed.
 */
export function readKithWords(row: Raw, today: string, notes: Notes): PublishedService | null {
  if (!isKiths(row)) return null;
  const published = readPublished(row);
  const wrong = firstMisfit(published, today);
  if (wrong === null) return published;
  notes.say(`${wrong}: not as Kith writes it, so all of this service was read as any other feed's`);
  return null;
}
