import { describe, expect, test } from 'vitest';
import { dueWords, longDate, longDateTime } from './date-words';

describe('dates are written as people say them', () => {
  test('a date in full, without a comma', () => {
    expect(longDate('2026-11-26')).toBe('Thursday 26 November 2026');
  });
  test('an instant in the time of England, summer time included', () => {
    expect(longDateTime('2026-07-01T13:05:00Z')).toBe('Wednesday 1 July 2026 at 2:05pm');
    expect(longDateTime('2026-12-01T14:00:00Z')).toBe('Tuesday 1 December 2026 at 2pm');
  });
});

describe('by when something is due', () => {
  test.each([
    [2, 'by Thursday, 2 working days left'],
    [1, 'by Thursday, 1 working day left'],
    [9, 'by 26 November, 9 working days left'],
    [0, 'by the end of today'],
    [-1, '1 working day overdue'],
    [-3, '3 working days overdue'],
  ])('%i working days left', (left, words) => {
    expect(dueWords('2026-11-26', left, '2026-11-24')).toBe(words);
  });
  test('on a day off, what was due on the last working day is not said to be due today', () => {
    expect(dueWords('2026-11-20', 0, '2026-11-20')).toBe('by the end of today');
    expect(dueWords('2026-11-20', 0, '2026-11-22')).toBe('due since Friday');
  });
});
