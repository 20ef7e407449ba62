export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The parts of an ISO date, as people write them. */
export function partsOf(date: string | null | undefined): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** The parts as an ISO date; empty if nothing was typed. What is no date stays as it is, for `dateProblem` to tell. */
export function isoDate({ day, month, year }: DateParts): string {
  if (!day && !month && !year) return '';
  return `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
}

/** Whether it is a day of the calendar, like 2026-11-26. */
export function isDate(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
}

/** What to say about a date that was typed, or null if it can stand: `dateProblem('Date of birth', value)`. */
export function dateProblem(name: string, value: string): string | null {
  if (value === '') return `Enter ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return isDate(value) ? null : `${name} must be a real date, like 26 11 1958`;
}
