import { expect, test } from 'vitest';
import { guessMap, mustName, UnusableMap, withWritten } from './csv-fields.js';

test.each([
  ['Service Name', 'name'],
  ['Provider', 'organisation'],
  ['Post_Code', 'postcode'],
  ['E-mail address', 'email'],
  ['Telephone No', 'phone'],
  ['Website', 'web'],
  ['Day(s)', 'days'],
  ['Opening times:', 'times'],
  ['Price', 'cost'],
  ['Categories', 'needs'],
  ['Min age', 'minimumAge'],
  ['Who is it for', 'eligibility'],
])('a column headed %j says the %s', (heading, field) => {
  expect(guessMap([heading])).toEqual({ [field]: heading });
});

test('each column says one thing, and what is not known is not guessed', () => {
  expect(guessMap(['Name', 'Title', 'Notes', ''])).toEqual({ name: 'Name' });
});

test('what somebody writes goes before what is guessed', () => {
  const headings = ['Title', 'Name', 'Cost'];
  const guess = guessMap(headings);
  expect(guess).toEqual({ name: 'Title', cost: 'Cost' });
  expect(withWritten(guess, { name: 'Name', organisation: 'Title', cost: null }, headings)).toEqual({
    name: 'Name',
    organisation: 'Title',
  });
});

test.each([[{ naem: 'Title' }], [{ name: 'Tilte' }], [{ name: 7 }], [['Title']], ['Title'], [null]])(
  'a map that does not fit is refused: %j',
  (written) => {
    expect(() => withWritten({}, written, ['Title'])).toThrow(UnusableMap);
  },
);

test('without a name nothing can be read', () => {
  expect(() => mustName({}, ['', 'Caption'])).toThrow('such as {"name":"Caption"}');
});
