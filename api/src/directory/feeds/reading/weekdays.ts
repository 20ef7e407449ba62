import { shown, type Notes } from './notes.js';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const groups: Record<string, string[]> = {
  weekday: days.slice(0, 5),
  weekdays: days.slice(0, 5),
  weekend: days.slice(5),
  weekends: days.slice(5),
  daily: days,
  everyday: days,
};

/** The text of a list that may be a list, or words with commas, semicolons, strokes or spaces between. */
const wordsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .flatMap((each) =>
      String(each)
        .slice(0, 500)
        .split(/[\s,;/|]+/),
    )
    .filter((word) => word !== '');

/** A day as RFC 5545 writes it, however a feed does: MO, 1MO, Mon, Thursday, Thursdays. */
function dayOf(word: string): string[] | undefined {
  const text = word.toLowerCase().replace(/[.']/g, '');
  if (groups[text]) return groups[text];
  const [, nth = '', name = ''] = /^([+-]?[1-5])?([a-z]+)$/.exec(text) ?? [];
  const place = names.findIndex((day) => name.length >= 2 && (day.startsWith(name) || `${day}s` === name));
  return place < 0 ? undefined : [nth.replace('+', '') + days[place]!];
}

/** The days of the week, each once, in the order of the week; what is none is left out with a note. */
export function weekDaysOf(value: unknown, notes: Notes): string[] {
  const found = new Set<string>();
  for (const word of wordsOf(value)) {
    const known = dayOf(word);
    if (known) for (const day of known) found.add(day);
    else if (!/^(and|every|to)$/i.test(word)) notes.say(`days: ${shown(word)} is no day of the week, and was left out`);
  }
  const place = (day: string) => days.indexOf(day.slice(-2));
  return [...found].sort((a, b) => place(a) - place(b));
}

/** Days of the month, 1 to 31 or from the end -1 to -31. */
export function monthDaysOf(value: unknown, notes: Notes): number[] {
  const numbers = wordsOf(value).map(Number);
  const usable = numbers.filter((day) => Number.isInteger(day) && day !== 0 && Math.abs(day) <= 31);
  if (usable.length < numbers.length) notes.say(`days of the month: ${shown(value)} holds some that are none`);
  return [...new Set(usable)];
}

/** How a schedule repeats, from WEEKLY, week, w, monthly and the like; null when it says nothing that is known. */
export function frequencyOf(value: unknown, notes: Notes): 'WEEKLY' | 'MONTHLY' | null {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^w(eek(ly|s)?)?$/.test(text)) return 'WEEKLY';
  if (/^m(onth(ly|s)?)?$/.test(text)) return 'MONTHLY';
  if (text !== '') notes.say(`repeats: ${shown(value)} is neither weekly nor monthly, and was left out`);
  return null;
}
