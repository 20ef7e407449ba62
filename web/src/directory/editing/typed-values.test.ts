import { expect, test } from 'vitest';
import { day, monthDays, monthDaysTyped, pounds, poundsTyped, wholeNumber } from './typed-values';

const problem = { problem: expect.stringMatching(/^Enter /) as string };

test.each([
  ['3', 3],
  ['3.5', 3.5],
  [' £3.50 ', 3.5],
  ['0', 0],
  ['', null],
])('%j is an amount in pounds', (text, value) => expect(pounds(text)).toEqual({ value }));

test.each(['three', '3,50', '-1', '1.234', '3 pounds', '1e3', '1000000'])('%j is no amount', (text) =>
  expect(pounds(text)).toEqual(problem),
);

test('an amount is written as it is typed', () => {
  expect([0, 3, 3.5, 12.25].map(poundsTyped)).toEqual(['0', '3', '3.50', '12.25']);
});

test('a whole number, a day and days of the month are read, or are none', () => {
  expect([wholeNumber('16'), wholeNumber(''), wholeNumber('1.5'), wholeNumber('1000')]).toEqual([
    { value: 16 },
    { value: null },
    problem,
    problem,
  ]);
  expect([day('2026-11-26'), day(''), day('2026-02-30'), day('-01-')]).toEqual([
    { value: '2026-11-26' },
    { value: null },
    problem,
    problem,
  ]);
  expect([monthDays('1, 15th, last'), monthDays(''), monthDays('32'), monthDays('0')]).toEqual([
    { value: [1, 15, -1] },
    { value: null },
    problem,
    problem,
  ]);
  expect(monthDaysTyped([1, 15, -1])).toBe('1, 15, last');
});
