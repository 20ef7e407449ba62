import { expect, test } from 'vitest';
import { quarterLabel, recentQuarters } from './quarters';

test('quarters go back two years from the one that today is in', () => {
  expect(recentQuarters(new Date(2026, 10, 23))).toEqual([
    '2026-10-01',
    '2026-07-01',
    '2026-04-01',
    '2026-01-01',
    '2025-10-01',
    '2025-07-01',
    '2025-04-01',
    '2025-01-01',
  ]);
  expect(recentQuarters(new Date(2026, 0, 1))[0]).toBe('2026-01-01');
  expect(recentQuarters(new Date(2026, 2, 31))[0]).toBe('2026-01-01');
});

test('a quarter is called by its months', () => {
  expect(quarterLabel('2026-10-01')).toBe('October to December 2026');
  expect(quarterLabel('2026-01-01')).toBe('January to March 2026');
});
