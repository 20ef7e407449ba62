import { expect, test } from 'vitest';
import { Notes } from './notes.js';
import { plainText } from './plain-text.js';
import { calendarDate, clockTime, emailAddress, line, prose, webAddress, within } from './values.js';

const read = <T>(reader: (value: unknown, what: string, notes: Notes) => T, value: unknown) => {
  const notes = new Notes();
  return { value: reader(value, 'it', notes), notes: notes.said };
};

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-23T10:30:45.123Z', '2026-11-23'],
  ['23/11/2026', '2026-11-23'],
  ['3rd March 2026', '2026-03-03'],
  ['20261123', '2026-11-23'],
])('The date %s is read', (text, date) => {
  expect(read(calendarDate, text)).toEqual({ value: date, notes: [] });
});

test.each(['2026-02-30', '0001-01-01T00:00:00', 'next week', '11/23/2026'])('%s is no date', (text) => {
  expect(read(calendarDate, text)).toEqual({ value: null, notes: [`it: "${text}" is no date, and was left out`] });
});

test.each([
  ['10:00:00', '10:00'],
  ['9:30', '09:30'],
  ['10am', '10:00'],
  ['12pm', '12:00'],
  ['12.30 am', '00:30'],
  ['7.15pm', '19:15'],
  ['1430', '14:30'],
  ['14:00:00+01:00', '14:00'],
  ['2020-01-01T18:45:00Z', '18:45'],
  ['24:00', '23:59'],
])('The time %s is read', (text, time) => {
  expect(read(clockTime, text)).toEqual({ value: time, notes: [] });
});

test.each(['25:00', '10:75', '13pm', 'noon-ish'])('%s is no time', (text) => {
  expect(read(clockTime, text).value).toBeNull();
  expect(read(clockTime, text).notes).toHaveLength(1);
});

test('Only addresses that a browser should open are kept', () => {
  expect(read(webAddress, 'https://example.org/a').value).toBe('https://example.org/a');
  expect(read(webAddress, 'www.example.org').value).toBe('https://www.example.org/');
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'ask at the desk', 'http://']) {
    expect(read(webAddress, text), text).toEqual({
      value: null,
      notes: [`it: "${text}" is no address of a web page, and was left out`],
    });
  }
});

test('An e-mail address is one, or left out', () => {
  expect(read(emailAddress, 'mailto:hello@example.org').value).toBe('hello@example.org');
  expect(read(emailAddress, 'hello at example.org').value).toBeNull();
});

test('A number outside of what can be is left out', () => {
  const notes = new Notes();
  expect(within('£1,250.50', [0, 100_000], 'cost', notes)).toBe(1250.5);
  expect(within(-3, [0, 130], 'age', notes)).toBeNull();
  expect(within(Number.NaN, [0, 130], 'age', notes)).toBeNull();
  expect(notes.said).toEqual([
    'age: -3 cannot be right, and was left out',
    'age: "NaN" is no number, and was left out',
  ]);
});

test.each([
  ['<p>Tea &amp; cake</p><p>Every <b>week</b></p>', 'Tea & cake\n\nEvery week'],
  ['Come in<script>steal()</script> and sit', 'Come in and sit'],
  ['<ul><li>One</li><li>Two</li></ul>', '- One\n\n- Two'],
  ['&lt;script&gt;steal()&lt;/script&gt;Hello', 'Hello'],
  ['<img src=x onerror=steal()>Hello', 'Hello'],
  ['For ages < 16 & over', 'For ages < 16 & over'],
  ['One\u0000two\ud800', 'One two\ufffd'],
  ['a  \t b\r\n\r\n\r\n\r\nc', 'a b\n\nc'],
])('Of %j people read the words', (text, words) => {
  expect(plainText(text)).toBe(words);
});

test('What is endless is cut, and said to be', () => {
  const notes = new Notes();
  expect(prose('x'.repeat(5_000_000), 'description', notes, 1_000)).toHaveLength(1_000);
  expect(line('a\nb', 'name', notes)).toBe('a b');
  expect(notes.said).toEqual(['description: cut to 1000 characters']);
});

test('Markup nested without end is read in no time', () => {
  const before = performance.now();
  expect(plainText(`Hello${'<div>'.repeat(1_000_000)}`, 20_000)).toBe('Hello');
  expect(plainText(`${'<b>'.repeat(20_000)}Hello${'<i>'.repeat(1_000_000)}`, 20_000)).toBe('Hello');
  expect(performance.now() - before).toBeLessThan(2_000);
});
