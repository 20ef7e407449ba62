import { expect, test } from 'vitest';
import { placesAge, placesWords } from './places-words';

const places = (available: number, updatedAt = '2026-11-26T10:00:00Z') => ({
  status: available > 0 ? ('HAS_CAPACITY' as const) : ('FULL' as const),
  maximum: 12,
  available,
  updatedAt,
});
const now = new Date('2026-11-26T12:00:00Z');

test('free places are said with how many there are in all', () => {
  expect(placesWords(places(3))).toBe('3 of 12 places free');
  expect(placesWords(places(0))).toBe('Full, all 12 places taken');
});

test('where places are not counted, what the service says of itself is said', () => {
  const { updatedAt } = places(3);
  expect(placesWords({ status: 'WAITING_LIST', updatedAt })).toBe('Has a waiting list');
  expect(placesWords({ status: 'FULL', maximum: null, available: null, updatedAt })).toBe('Full');
});

test('a figure says how old it is', () => {
  expect(placesAge(places(3), now)).toBe('counted in the last 24 hours');
  expect(placesAge(places(3, '2026-11-25T09:00:00Z'), now)).toBe('counted yesterday');
  expect(placesAge(places(3, '2026-11-16T09:00:00Z'), now)).toBe('as of Monday 16 November 2026, 10 days ago');
});
