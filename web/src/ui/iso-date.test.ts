import { expect, test } from 'vitest';
import { dateProblem, isoDate, partsOf } from './iso-date';

test('a date typed in parts becomes an ISO date and comes back', () => {
  expect(isoDate({ day: '6', month: '1', year: '1958' })).toBe('1958-01-06');
  expect(partsOf('1958-01-06')).toEqual({ day: '6', month: '1', year: '1958' });
});

test('nothing typed is told apart from what is no date', () => {
  expect(dateProblem('Date of birth', isoDate({ day: '', month: '', year: '' }))).toBe('Enter date of birth');
  expect(dateProblem('Date of birth', isoDate({ day: '31', month: '2', year: '1958' }))).toMatch(/must be a real date/);
  expect(dateProblem('Date of birth', isoDate({ day: '6', month: '1', year: '58' }))).toMatch(/must be a real date/);
  expect(dateProblem('Date of birth', '1958-01-06')).toBeNull();
});
