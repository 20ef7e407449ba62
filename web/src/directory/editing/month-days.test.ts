import { expect, test } from 'vitest';
import { byDayOf, chosenDays } from './month-days';

test.each([
  [[], [], []],
  [['MO', 'TH'], [], ['MO', 'TH']],
  [['1MO'], ['1'], ['MO']],
  [['1MO', '3MO'], ['1', '3'], ['MO']],
  [
    ['2TU', '-1TU', '2FR', '-1FR'],
    ['2', '-1'],
    ['TU', 'FR'],
  ],
])('%j is chosen in two lists', (byDay, places, weekdays) => {
  expect(chosenDays(byDay)).toEqual({ places, weekdays });
  expect(byDayOf({ places, weekdays })).toEqual(byDay);
});

test.each([[['1MO', '3TU']], [['MO', '1TU']], [['5MO']], [['1MO', '1MO']]])(
  '%j cannot be said so, and is left alone',
  (byDay) => {
    expect(chosenDays(byDay)).toBeNull();
  },
);
