const london = { timeZone: 'Europe/London' } as const;
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...london,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { ...london, weekday: 'long' });
const shortFormat = new Intl.DateTimeFormat('en-GB', { ...london, day: 'numeric', month: 'long' });
const isoFormat = new Intl.DateTimeFormat('en-CA', { ...london, year: 'numeric', month: '2-digit', day: '2-digit' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { ...london, hour: 'numeric', minute: '2-digit', hour12: true });

// A date without a time is noon of that day, so that no time zone can move it.
function instantOf(date: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date);
}

/** Thursday 26 November 2026 */
export function longDate(date: string): string {
  return dayFormat.format(instantOf(date)).replace(',', '');
}

/** 2:05pm */
export function timeOfDay(at: string): string {
  return timeFormat.format(instantOf(at)).replace(/\s/g, '').toLowerCase().replace(':00', '');
}

/** Thursday 26 November 2026 at 2:05pm */
export function longDateTime(at: string): string {
  return `${longDate(at)} at ${timeOfDay(at)}`;
}

function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

/** Today in England, like 2026-11-26. */
export function todayInEngland(): string {
  return isoFormat.format(new Date());
}

/** By when something is due: the weekday for the coming week, else the date, with the working days that are left. */
export function dueWords(dueOn: string, workingDaysLeft: number, todayIs: string): string {
  if (workingDaysLeft < 0) return `${workingDays(-workingDaysLeft)} overdue`;
  // On a day off the last working day is over, and the next has not begun.
  if (workingDaysLeft === 0 && dueOn < todayIs) return `due since ${weekdayFormat.format(instantOf(dueOn))}`;
  if (workingDaysLeft === 0) return 'by the end of today';
  const day = workingDaysLeft <= 4 ? weekdayFormat : shortFormat;
  return `by ${day.format(instantOf(dueOn))}, ${workingDays(workingDaysLeft)} left`;
}
