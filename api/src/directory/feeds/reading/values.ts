import { parseWholeDate } from './dates.js';
import { shown, type Notes } from './notes.js';
import { plainText } from './plain-text.js';

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function cut(text: string, what: string, most: number, notes: Notes): string | null {
  if (text === '') return null;
  if (text.length <= most) return text;
  notes.say(`${what}: cut to ${most} characters`);
  // Not through the middle of a character of two halves.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A text of several lines; null when there is none. */
export const prose = (value: unknown, what: string, notes: Notes, most = 10_000): string | null =>
  cut(plainText(asText(value), most), what, most, notes);

/** A text of one line; null when there is none. */
export const line = (value: unknown, what: string, notes: Notes, most = 300): string | null =>
  cut(plainText(asText(value), most).replace(/\s+/g, ' '), what, most, notes);

/** The address of a page, http or https; null when there is none that a browser should open. */
export function webAddress(value: unknown, what: string, notes: Notes): string | null {
  const text = asText(value).trim();
  if (text === '') return null;
  const whole = /^www\.|^[a-z\d-]+(\.[a-z\d-]+)+(\/|$)/i.test(text) ? `https://${text}` : text;
  if (whole.length <= 2_000 && URL.canParse(whole)) {
    const { protocol, href, hostname } = new URL(whole);
    if (/^https?:$/.test(protocol) && hostname.includes('.')) return whole === text ? text : href;
  }
  notes.say(`${what}: ${shown(text)} is no address of a web page, and was left out`);
  return null;
}

export function emailAddress(value: unknown, what: string, notes: Notes): string | null {
  const text = asText(value)
    .trim()
    .replace(/^mailto:/i, '');
  if (text === '') return null;
  if (text.length <= 254 && /^[^\s@<>"',;:\\]+@[^\s@<>"',;:\\]+\.[^\s@<>"',;:\\]+$/.test(text)) return text;
  notes.say(`${what}: ${shown(text)} is no e-mail address, and was left out`);
  return null;
}

export function number(value: unknown, what: string, notes: Notes): number | null {
  const text = asText(value).trim();
  if (text === '') return null;
  const found = Number(text.replace(/^£\s*/, '').replace(/,(?=\d{3}\b)/g, ''));
  if (Number.isFinite(found)) return found;
  notes.say(`${what}: ${shown(text)} is no number, and was left out`);
  return null;
}

/** A number within bounds; what lies outside is left out with a note. */
export function within(
  value: unknown,
  [least, most]: readonly [number, number],
  what: string,
  notes: Notes,
): number | null {
  const found = number(value, what, notes);
  if (found === null || (found >= least && found <= most)) return found;
  notes.say(`${what}: ${found} cannot be right, and was left out`);
  return null;
}

/** A day of the calendar as yyyy-mm-dd, whatever of the usual ways it is written in. */
export function calendarDate(value: unknown, what: string, notes: Notes): string | null {
  const text = asText(value).trim();
  if (text === '') return null;
  const date = parseWholeDate(text);
  if (date === null) notes.say(`${what}: ${shown(text)} is no date, and was left out`);
  return date;
}

/** A local time as hh:mm, whatever of the usual ways it is written in. */
export function clockTime(value: unknown, what: string, notes: Notes): string | null {
  const text = asText(value).trim().toLowerCase();
  if (text === '') return null;
  const stamp = /^\d{4}-\d\d-\d\dt(\d\d):(\d\d)/.exec(text);
  const plain = /^(\d{1,2})(?:[:.h]?(\d\d))?(?::\d\d(?:\.\d+)?)?\s*(am|pm)?(?:z|[+-]\d\d:?\d\d)?$/.exec(text);
  const [, hours, minutes = '00', half] = stamp ?? plain ?? [];
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  if (hour === 24 && minutes === '00') return '23:59';
  const exists = hour < 24 && Number(minutes) < 60 && !(half && Number(hours) > 12);
  if (exists) return `${String(hour).padStart(2, '0')}:${minutes}`;
  notes.say(`${what}: ${shown(text)} is no time of day, and was left out`);
  return null;
}
