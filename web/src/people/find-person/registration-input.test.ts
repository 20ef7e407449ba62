import { expect, test } from 'vitest';
import { formValues } from '../../ui/form-values';
import { registrationProblems } from './registration-input';

function problemsOf(typed: Record<string, string>): Record<string, string> {
  const data = new FormData();
  for (const [name, value] of Object.entries(typed)) data.set(name, value);
  return Object.fromEntries(registrationProblems(formValues(data)).map(({ field, message }) => [field, message]));
}

test('all that is wrong with a registration is said at once, whoever would have noticed it', () => {
  const typed = { nhsNumber: '999 000 0027', dateOfBirth: '2999-01-01', postcode: 'NE', phone: '12', email: 'ann' };
  expect(Object.keys(problemsOf(typed))).toEqual([
    'givenName',
    'familyName',
    'dateOfBirth',
    'nhsNumber',
    'postcode',
    'phone',
    'email',
  ]);
});

test('nothing is wrong with what is left out and may be', () => {
  const typed = { givenName: 'Ann', familyName: 'Lee', dateOfBirth: '1948-02-03', postcode: 'NE30 1AB' };
  expect(problemsOf(typed)).toEqual({});
});
