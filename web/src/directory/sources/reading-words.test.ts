import { expect, test } from 'vitest';
import { followedWords, outcomes, readingWords } from './reading-words';

test('a reading says how far it is, of how many where the source tells', () => {
  expect(readingWords({ state: 'RUNNING', rowsRead: 1_200, rowsInAll: 5_000 })).toBe(
    'Being read: 1,200 of 5,000 services so far',
  );
  expect(readingWords({ state: 'RUNNING', rowsRead: 7, rowsInAll: null })).toBe('Being read: 7 services so far');
  expect(readingWords({ state: 'PARTIAL', rowsRead: 7 })).toContain('nothing was withdrawn');
});

test('a source says when it is read by itself', () => {
  expect(followedWords({ address: null, daily: false })).toContain('next file');
  expect(followedWords({ address: 'https://council.example', daily: false, nextRunAt: null })).toBe(
    'When somebody asks for it',
  );
  expect(followedWords({ address: 'https://council.example', daily: true, nextRunAt: '2026-11-26T14:05:00Z' })).toBe(
    'Each day, next on Thursday 26 November 2026 at 2:05pm',
  );
});

test('what was not taken or was withdrawn comes first', () => {
  expect(outcomes.map(({ value }) => value).slice(0, 2)).toEqual(['REFUSED', 'WITHDRAWN']);
});
