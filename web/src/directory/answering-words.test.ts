import { expect, test } from 'vitest';
import { answeringWords } from './answering-words';

test('how a service answers is said in working days and in referrals', () => {
  expect(answeringWords({ decisions: 10, medianWorkingDays: 2.5, answeredShare: 0.9 })).toBe(
    'usually within 3 working days, 9 of 10 referrals',
  );
  expect(answeringWords({ decisions: 8, medianWorkingDays: 1, answeredShare: 1 })).toBe(
    'usually within 1 working day, 8 of 8 referrals',
  );
  expect(answeringWords({ decisions: 5, medianWorkingDays: 0, answeredShare: 1 })).toContain('usually the same day');
});

test('what is not told is not said', () => {
  expect(answeringWords(null)).toBeNull();
  expect(answeringWords({ decisions: null, medianWorkingDays: null, answeredShare: null })).toBeNull();
  expect(answeringWords({ decisions: 5, medianWorkingDays: null, answeredShare: 0 })).toBe('0 of 5 referrals');
});
