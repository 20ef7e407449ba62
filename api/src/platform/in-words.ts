const withWeekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const withoutWeekday = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const instant = (date: string) => new Date(`${date}T00:00:00Z`);

/** "Thursday 26 November 2026" for a calendar date one plans by. */
export const inWords = (date: string): string => withWeekday.format(instant(date)).replace(',', '');

/** "5 September 1968" for a calendar date whose weekday nobody asks for. */
export const dateInWords = (date: string): string => withoutWeekday.format(instant(date));
