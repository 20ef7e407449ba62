import { expect, test } from 'vitest';
import { assuranceDays, assuranceNames, assuranceOn, daysBefore, shownSince } from './assurance.js';

const today = '2026-11-23';

test('a listing ages by the day', () => {
  expect(assuranceOn(today, today)).toBe('CURRENT');
  expect(assuranceOn(today, daysBefore(today, assuranceDays.due))).toBe('CURRENT');
  expect(assuranceOn(today, daysBefore(today, assuranceDays.due + 1))).toBe('DUE');
  expect(assuranceOn(today, daysBefore(today, assuranceDays.stale + 1))).toBe('STALE');
  expect(assuranceOn(today, daysBefore(today, assuranceDays.hidden + 1))).toBe('HIDDEN');
});

test('it never grows younger, and is found just as long as it is not hidden', () => {
  const place = (checkedOn: string) => assuranceNames.indexOf(assuranceOn(today, checkedOn));
  for (let age = -3; age < 800; age += 1) {
    const checkedOn = daysBefore(today, age);
    expect(place(daysBefore(today, age + 1)), checkedOn).toBeGreaterThanOrEqual(place(checkedOn));
    expect(checkedOn >= shownSince(today), checkedOn).toBe(assuranceOn(today, checkedOn) !== 'HIDDEN');
  }
});
