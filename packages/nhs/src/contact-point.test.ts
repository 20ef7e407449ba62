import { expect, test } from 'vitest';
import { emailProblem, phoneProblem } from './contact-point.js';

test.each(['', ' ', 'ann@example.org', ' a.b+c@sub.example.org '])('%j can stand as an e-mail address', (text) => {
  expect(emailProblem(text)).toBeNull();
});

test.each(['ann', 'ann@', 'ann@example', 'a nn@example.org', '@example.org'])('%j is no e-mail address', (text) => {
  expect(emailProblem(text)).toContain('e-mail address');
});

test('a telephone number has its area code', () => {
  expect(['', '0191 498 0123', '+44 (0)191 498 0123'].map(phoneProblem)).toEqual([null, null, null]);
  expect(['123456', 'ring me'].map(phoneProblem)).not.toContain(null);
});
