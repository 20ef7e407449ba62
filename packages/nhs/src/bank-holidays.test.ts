import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays, easterSunday } from './bank-holidays.js';
import { weekday } from './calendar-date.js';

// As published on GOV.UK for England and Wales.
const published: Readonly<Record<number, string>> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

describe('bank holidays in England and Wales', () => {
  it.each(Object.entries(published))('%s', (year, dates) => {
    const computed = bankHolidays(Number(year)).map(({ date }) => date);
    expect(computed).toEqual(dates.split(' ').map((date) => `${year}-${date}`));
  });

  it('names them', () => {
    expect(bankHolidays(2022).map(({ name }) => name)).toContain('State funeral of Queen Elizabeth II');
    expect(bankHolidays(2022)[0]).toEqual({ date: '2022-01-03', name: "New Year's Day" });
  });

  it('remembers the jubilees and the wedding before them', () => {
    const dates = [2002, 2011, 2012].flatMap(bankHolidays).map(({ date }) => date);
    const oneOff = ['2002-06-03', '2002-06-04', '2011-04-29', '2012-06-04', '2012-06-05'];
    expect(dates).toEqual(expect.arrayContaining(oneOff));
    expect(dates).not.toContain('2002-05-27');
    expect(dates).not.toContain('2012-05-28');
  });

  it('are at least eight different weekdays, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2199 }), (year) => {
        const dates = bankHolidays(year).map(({ date }) => date);
        expect(new Set(dates).size).toBeGreaterThanOrEqual(8);
        expect(new Set(dates).size).toBe(dates.length);
        expect([...dates].sort()).toEqual(dates);
        expect(dates.filter((date) => [0, 6].includes(weekday(date)))).toEqual([]);
        expect(dates.filter((date) => !date.startsWith(String(year)))).toEqual([]);
      }),
    );
  });
});

describe('Easter', () => {
  const known = ['1818-03-22', '1943-04-25', '1954-04-18', '1981-04-19', '2000-04-23', '2038-04-25', '2285-03-22'];

  it.each(known)('falls on %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
        const easter = easterSunday(year);
        expect(weekday(easter)).toBe(0);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});
