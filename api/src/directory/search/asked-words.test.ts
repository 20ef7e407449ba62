import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords } from './asked-words.js';

const plain = (word: string) => ({ word, also: [], needs: [], prefix: false });

test('A word means itself, and the last one may go on', () => {
  expect(askedWords('Walking  group')).toEqual([plain('walking'), { ...plain('group'), prefix: true }]);
  expect(askedWords('walking group ')).toEqual([plain('walking'), plain('group')]);
});

test('An everyday word means the need, and what services call it', () => {
  const [lonely] = askedWords('Lonely ');
  expect(lonely).toMatchObject({ word: 'lonely', needs: ['LONELINESS'], prefix: false });
  expect(lonely?.also).toContain('befriending');
});

test('A phrase that people know is one', () => {
  expect(askedWords('fed up walking ').map(({ word }) => word)).toEqual(['fed up', 'walking']);
});

test('What stands in quotation marks is meant as it stands', () => {
  expect(askedWords('"lonely" walks ')).toEqual([plain('lonely'), plain('walks')]);
  expect(askedWords('“Men’s Shed”')).toEqual([plain('men shed')]);
});

test('Signs are no words', () => {
  for (const text of ['', '  ', '%_\\', "'--", '&|!()', '""']) expect(askedWords(text), text).toEqual([]);
});

test('Whatever is typed, there are at most twelve words, of letters and digits only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const asked = askedWords(text);
      expect(asked.length).toBeLessThanOrEqual(12);
      for (const { word } of asked) expect(word).toMatch(/^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u);
    }),
  );
});
