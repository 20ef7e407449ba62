import { bankHolidays } from './bank-holidays.js';
import { dateOf, dayNumber, weekday } from './calendar-date.js';

const known = new Map<number, ReadonlySet<string>>();

function bankHolidaysOf(year: number): ReadonlySet<string> {
  const before = known.get(year);
  if (before) return before;
  const dates = new Set(bankHolidays(year).map(({ date }) => date));
  known.set(year, dates);
  return dates;
}

/**
 * Whether a date is a working day: Monday to Friday and no bank holiday of England and Wales.
 * `holidays` are used in place of the bank holidays: for a country with others, or once a new one is proclaimed.
 */
export function isWorkingDay(date: string, holidays?: ReadonlySet<string>): boolean {
  const day = weekday(date);
  if (day === 0 || day === 6) return false;
  return !(holidays ?? bankHolidaysOf(Number(date.slice(0, 4)))).has(date);
}

/**
 * The n-th working day after a date, or before it if n is negative. The date itself is never counted, so what is sent
 * on a Friday, Saturday or Sunday has its first working day on Monday. With n = 0 the date itself, working day or not.
 */
export function addWorkingDays(date: string, n: number, holidays?: ReadonlySet<string>): string {
  if (!Number.isInteger(n)) throw new RangeError('Working days are whole');
  const step = n < 0 ? -1 : 1;
  let day = dayNumber(date);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (isWorkingDay(dateOf(day), holidays)) left -= 1;
  }
  return dateOf(day);
}

/**
 * How many working days lie after `from`, up to and including `to`; if `to` is earlier, the same count the other way
 * round, negative. From today to a due date: 0 on the day itself, -1 on the first working day after it (and still 0
 * on a weekend in between: compare the dates to learn whether something is overdue).
 */
export function workingDaysBetween(from: string, to: string, holidays?: ReadonlySet<string>): number {
  if (to < from) return 0 - workingDaysBetween(to, from, holidays);
  let count = 0;
  const last = dayNumber(to);
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    if (isWorkingDay(dateOf(day), holidays)) count += 1;
  }
  return count;
}
