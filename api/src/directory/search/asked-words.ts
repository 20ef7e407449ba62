import type { Need } from '@kith/referral-lifecycle';
import { longestPhrase, meaningOf } from './everyday-words.js';

/** A word or phrase of a search and all that answers it; the form in which `kith.words_query` reads it. */
export interface AskedWord {
  word: string;
  also: readonly string[];
  needs: readonly Need[];
  /** It is the last one and may still be being typed, so words that begin with it answer it too. */
  prefix: boolean;
}

/** More words than this narrow nothing further. */
const mostWords = 12;

const literally = (word: string): AskedWord => ({ word, also: [], needs: [], prefix: false });

function wordsIn(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/['’]s\b/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The longest phrase at the front that people mean something by, else its first word. */
function nextOf(words: readonly string[]): AskedWord {
  for (let length = Math.min(longestPhrase, words.length); length > 0; length -= 1) {
    const phrase = words.slice(0, length).join(' ');
    const meaning = meaningOf(phrase);
    if (meaning) return { ...literally(phrase), ...meaning };
  }
  return literally(words[0]!);
}

function loosely(text: string): AskedWord[] {
  const asked: AskedWord[] = [];
  for (let words = wordsIn(text); words.length > 0;) {
    const next = nextOf(words);
    asked.push(next);
    words = words.slice(next.word.split(' ').length);
  }
  return asked;
}

/**
 * Takes apart what was typed: each word or known phrase with what people mean by it. What stands in quotation marks is
 * meant as it stands. Empty when there is no word in it.
 */
export function askedWords(text: string): AskedWord[] {
  const asked = text.split(/["“”]/u).flatMap((part, index) => {
    if (index % 2 === 0) return loosely(part);
    const phrase = wordsIn(part).join(' ');
    return phrase === '' ? [] : [literally(phrase)];
  });
  const last = asked.at(-1);
  if (last && /[\p{L}\p{N}]$/u.test(text)) last.prefix = !last.word.includes(' ');
  return asked.slice(0, mostWords);
}
