import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, dateOf, dateOfBirthProblem, dayNumber, londonDate, weekday } from './calendar-date.js';

describe('a calendar date', () => {
  it.each(['2026-02-29', '2026-06-31', '2026-13-01', '2026-00-10', '2026-1-1', '26-11-2026', '2026-11-26T00:00', ''])(
    '%j is none',
    (text) => {
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it('comes back from its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        expect(dayNumber(dateOf(day))).toBe(day);
        expect(weekday(dateOf(day))).toBe(new Date(`${dateOf(day)}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  it('knows leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('the date in England', () => {
  it.each([
    ['2026-11-26T23:59:59Z', '2026-11-26'],
    ['2026-11-27T00:00:00Z', '2026-11-27'],
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-24T23:30:00Z', '2026-10-25'],
    ['2026-10-25T23:30:00Z', '2026-10-25'],
  ])('at %s is %s', (instant, date) => {
    expect(londonDate(new Date(instant))).toBe(date);
  });
});

test('a date of birth lies in the past, and within living memory', () => {
  const told = ['1958-11-26', '2026-11-22', '2026-11-23', '1899-12-31'].map((date) =>
    dateOfBirthProblem(date, '2026-11-22'),
  );
  expect(told).toEqual([null, null, 'The date of birth must be in the past.', 'Check the year of birth.']);
});
