const shown = 8;
const monthsInQuarter = 3;

const iso = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The first days of the calendar quarters up to today's, the newest first, yyyy-mm-dd. */
export function recentQuarters(today: Date): readonly string[] {
  const begun = today.getMonth() - (today.getMonth() % monthsInQuarter);
  return Array.from({ length: shown }, (_, back) => iso(today.getFullYear(), begun - back * monthsInQuarter));
}

const month = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date);

/** A quarter by its first day: "October to December 2026". */
export function quarterLabel(quarter: string): string {
  const first = new Date(`${quarter}T00:00:00Z`);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + monthsInQuarter - 1, 1));
  return `${month(first, { month: 'long' })} to ${month(last, { month: 'long', year: 'numeric' })}`;
}
