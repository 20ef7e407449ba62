const dayLength = 24 * 60 * 60 * 1000;

/** The days from 1 January 1970 to a date such as '2026-11-26'. Throws a RangeError if there is no such date. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some engines read 31 June as 1 July; a date is one only if it comes back as it went in.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new RangeError('A date must be a day of the calendar, written like 2026-11-26');
  }
  return time / dayLength;
}

/** The date that many days after 1 January 1970. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The date that many calendar days later, or earlier if negative. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** What to say about a date of birth on a given day, or null if it can stand. */
export function dateOfBirthProblem(date: string, today: string): string | null {
  if (date > today) return 'The date of birth must be in the past.';
  return date < '1900-01-01' ? 'Check the year of birth.' : null;
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const minute = 60_000;
let lastAsked = { minute: NaN, date: '' };

/** The calendar date it is in England at an instant. */
export function londonDate(instant: Date): string {
  // No day begins within a minute, and most who ask mean now.
  const asked = Math.floor(instant.getTime() / minute);
  if (asked !== lastAsked.minute) lastAsked = { minute: asked, date: londonDateOf(instant) };
  return lastAsked.date;
}

function londonDateOf(instant: Date): string {
  const parts = new Map(london.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
