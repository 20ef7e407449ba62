import { expect, test } from 'vitest';
import { assuranceWords } from './assurance-words';

const checkedOn = '2026-11-02';

test('a listing says who can vouch for it, and since when', () => {
  expect(assuranceWords({ assurance: 'CURRENT', assuredDate: checkedOn, checkedOn })).toBe(
    'Confirmed on Monday 2 November 2026',
  );
  expect(assuranceWords({ assurance: 'DUE', assuredDate: null, checkedOn })).toBe(
    'Not confirmed since it was written on Monday 2 November 2026',
  );
});

test('an old one warns, and one that is hidden says what would bring it back', () => {
  expect(assuranceWords({ assurance: 'STALE', assuredDate: checkedOn, checkedOn })).toContain('may be out of date');
  expect(assuranceWords({ assurance: 'HIDDEN', assuredDate: checkedOn, checkedOn })).toContain(
    'until somebody confirms',
  );
});
