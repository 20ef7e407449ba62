import { allNeeds, needs } from '@kith/referral-lifecycle';
import { expect, test } from 'vitest';
import { needsByWords } from './needs-by-words.js';

test.each([
  ['Befriending', ['LONELINESS']],
  ['Debt and welfare advice', ['MONEY']],
  ['Arthritis exercise class', ['PHYSICAL_ACTIVITY', 'LONG_TERM_CONDITION']],
  ['Arts and crafts', ['ARTS_AND_NATURE']],
  ['Food bank', ['FOOD_AND_FUEL']],
  ['Car park', []],
])('%s', (text, found) => {
  expect(needsByWords(text)).toEqual(found);
});

test('Every need is told by its own label', () => {
  for (const need of allNeeds) expect(needsByWords(needs[need].label), need).toContain(need);
});
