import { expect, test } from 'vitest';
import { sheetOf, textMessageOf } from './service-sheet.js';

const choir = {
  name: 'Sea shanty choir',
  summary: 'Singing\n together.',
  schedule: 'Tuesdays, 7pm',
  venue: 'Lifeboat House',
  outcode: 'NE30',
  gettingThere: null,
  accessibility: null,
  cost: 'Free',
  eligibility: null,
  phone: null,
  email: 'choir@example.org',
  minimumAge: 18,
  maximumAge: null,
  organisation: { name: 'Harbour Voices', phone: '0191 498 0101', email: 'office@example.org' },
};

test('a sheet answers what the listing says, and asks nothing that it does not', () => {
  expect(sheetOf(choir)).toEqual([
    { question: 'When is it?', answer: 'Tuesdays, 7pm' },
    { question: 'Where is it?', answer: 'Lifeboat House, NE30' },
    { question: 'What does it cost?', answer: 'Free' },
    { question: 'Is it for me?', answer: 'It is for people aged 18 and over.' },
    { question: 'Whom do I ask?', answer: 'Harbour Voices, 0191 498 0101, choir@example.org' },
  ]);
});

test.each([
  [null, null, 'It is for people of any age.'],
  [null, 25, 'It is for people aged up to 25.'],
  [16, 25, 'It is for people aged 16 to 25.'],
])('ages from %s to %s are said in words', (minimumAge, maximumAge, words) => {
  const answers = sheetOf({ ...choir, minimumAge, maximumAge });
  expect(answers.find(({ question }) => question === 'Is it for me?')?.answer).toBe(words);
  const own = sheetOf({ ...choir, minimumAge, maximumAge, eligibility: 'For carers' });
  expect(own.find(({ question }) => question === 'Is it for me?')?.answer).toBe('For carers');
});

test('a text message says it in short, and in one line', () => {
  expect(textMessageOf(choir)).toBe(
    'Sea shanty choir: Singing together. When: Tuesdays, 7pm. Where: Lifeboat House, NE30. Cost: Free. Phone: 0191 498 0101.',
  );
  const long = textMessageOf({ ...choir, summary: 'Singing together. '.repeat(80) });
  expect(long).toHaveLength(459);
  expect(long.endsWith('…')).toBe(true);
});
