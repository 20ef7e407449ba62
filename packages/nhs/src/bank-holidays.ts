import { addDays, weekday } from './calendar-date.js';

/** A bank holiday in England and Wales, on the day it is taken. */
export interface BankHoliday {
  readonly date: string;
  readonly name: string;
}

// Bank holidays follow schedule 1 of the Banking and Financial Dealings Act 1971; New Year's Day, the early May holiday
// and the years below rest on royal proclamations under its section 1. Good Friday and Christmas Day are common law.
const moved: Readonly<Record<string, string>> = {
  '2002-05-27': '2002-06-04',
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};

const extra: readonly BankHoliday[] = [
  { date: '2002-06-03', name: 'Golden Jubilee' },
  { date: '2011-04-29', name: 'Royal wedding' },
  { date: '2012-06-05', name: 'Diamond Jubilee' },
  { date: '2022-06-03', name: 'Platinum Jubilee' },
  { date: '2022-09-19', name: 'State funeral of Queen Elizabeth II' },
  { date: '2023-05-08', name: 'Coronation of King Charles III' },
];

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Easter Sunday of a year in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return iso(year, Math.floor(days / 31), (days % 31) + 1);
}

function mondayFrom(date: string): string {
  return addDays(date, (8 - weekday(date)) % 7);
}

function isWeekend(date: string): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

function byRule(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const newYear = iso(year, 1, 1);
  const christmas = iso(year, 12, 25);
  const boxing = iso(year, 12, 26);
  return [
    { date: isWeekend(newYear) ? mondayFrom(newYear) : newYear, name: "New Year's Day" },
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: mondayFrom(iso(year, 5, 1)), name: 'Early May bank holiday' },
    { date: mondayFrom(iso(year, 5, 25)), name: 'Spring bank holiday' },
    { date: mondayFrom(iso(year, 8, 25)), name: 'Summer bank holiday' },
    // Whichever of the two falls on a weekend is taken on the next weekday that is not the other: the 27th or the 28th.
    { date: isWeekend(christmas) ? iso(year, 12, 27) : christmas, name: 'Christmas Day' },
    { date: isWeekend(boxing) ? iso(year, 12, 28) : boxing, name: 'Boxing Day' },
  ];
}

/** The bank holidays of a year in England and Wales, in order; right from 2000 on, as far as proclaimed. */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const ruled = byRule(year).map(({ date, name }) => ({ date: moved[date] ?? date, name }));
  const added = extra.filter(({ date }) => date.startsWith(`${year}-`));
  return [...ruled, ...added].sort((one, other) => (one.date < other.date ? -1 : 1));
}
