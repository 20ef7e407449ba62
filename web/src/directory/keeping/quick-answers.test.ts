import { expect, test } from 'vitest';
import { quickAnswers } from './quick-answers';

const labels = (known: Parameters<typeof quickAnswers>[0]) => quickAnswers(known).map(({ label }) => label);

test('where places are not counted, a word is enough', () => {
  expect(labels(null)).toEqual(['We have room', 'Waiting list', 'Full', 'Depends on the person']);
  expect(labels({ status: 'FULL' })).toHaveLength(4);
});

test('where they are, each answer leads to numbers that go together', () => {
  const known = { status: 'HAS_CAPACITY', maximum: 6, available: 2, unit: 'boards' } as const;
  expect(quickAnswers(known).map(({ input }) => [input.status, input.available, input.maximum, input.unit])).toEqual([
    ['HAS_CAPACITY', 3, 6, 'boards'],
    ['HAS_CAPACITY', 1, 6, 'boards'],
    ['FULL', 0, 6, 'boards'],
    ['WAITING_LIST', 0, 6, 'boards'],
  ]);
});

test('nothing is offered that says what is said already', () => {
  expect(labels({ status: 'FULL', maximum: 6, available: 0 })).toEqual([
    'One more place free',
    'Full, with a waiting list',
  ]);
  expect(labels({ status: 'HAS_CAPACITY', maximum: 6, available: 6 })).not.toContain('One more place free');
});
