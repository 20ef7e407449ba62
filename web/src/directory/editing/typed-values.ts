import { isDate } from '../../ui/iso-date';

/** What was typed: its value, null for nothing; or why it is none. */
export type Typed<Value> = { readonly value: Value | null; readonly problem?: never } | { readonly problem: string };

const nothing = { value: null };

/** A whole number of at most three digits. */
export function wholeNumber(text: string): Typed<number> {
  const typed = text.trim();
  if (typed === '') return nothing;
  return /^\d{1,3}$/.test(typed) ? { value: Number(typed) } : { problem: 'Enter a whole number, or nothing.' };
}

/** An amount in pounds, with pence or without. */
export function pounds(text: string): Typed<number> {
  const typed = text.trim().replace(/^£\s*/, '');
  if (typed === '') return nothing;
  return /^\d{1,6}(\.\d{1,2})?$/.test(typed)
    ? { value: Number(typed) }
    : { problem: 'Enter pounds and pence, such as 3.50, or 0 if it is free.' };
}

/** An amount as it is written into the field. */
export const poundsTyped = (amount: number): string => (Number.isInteger(amount) ? `${amount}` : amount.toFixed(2));

/** A day as `DateField` gives it: yyyy-mm-dd, or what of it was typed. */
export function day(typed: string): Typed<string> {
  if (typed === '') return nothing;
  return isDate(typed) ? { value: typed } : { problem: 'Enter a real date, such as 26 11 2026, or nothing.' };
}

/** Days of the month with commas between: 1, 15, last. */
export function monthDays(text: string): Typed<readonly number[]> {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  if (words.length === 0) return nothing;
  const days = words.map((word) => (/^last$/i.test(word) ? -1 : Number(word.replace(/(st|nd|rd|th|\.)$/i, ''))));
  return days.every((each) => Number.isInteger(each) && each !== 0 && Math.abs(each) <= 31)
    ? { value: [...new Set(days)] }
    : { problem: 'Enter days of the month from 1 to 31, or last, with commas between.' };
}

/** Days of the month as they are written into the field. */
export const monthDaysTyped = (days: readonly number[]): string =>
  days.map((each) => (each === -1 ? 'last' : `${each}`)).join(', ');
