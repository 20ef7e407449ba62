import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReference, makeReference } from './reference.js';

const alphabet = '346789BCDFGHJKMNPQRTWXY';
const draws = fc.array(fc.nat(22), { minLength: 7, maxLength: 7 });
const reference = draws.map((values) => {
  const left = [...values];
  return makeReference(() => left.shift() ?? 0);
});
const problemOf = (text: string) => {
  const check = checkReference(text);
  return check.ok ? null : check.problem;
};

describe('a reference', () => {
  it('has two groups of four unambiguous characters', () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(made).toMatch(/^[346789BCDFGHJKMNPQRTWXY]{4}-[346789BCDFGHJKMNPQRTWXY]{4}$/);
        expect(checkReference(made)).toEqual({ ok: true, reference: made });
      }),
    );
  });

  it('is different for different random values', () => {
    fc.assert(
      fc.property(draws, draws, (one, other) => {
        fc.pre(one.join() !== other.join());
        const [left, right] = [[...one], [...other]];
        expect(makeReference(() => left.shift() ?? 0)).not.toBe(makeReference(() => right.shift() ?? 0));
      }),
    );
  });

  it.each([23, -1, 0.5, Number.NaN])('refuses %d as a random value', (value) => {
    expect(() => makeReference(() => value)).toThrow(RangeError);
  });

  it('asks for values up to the size of its alphabet', () => {
    const asked: number[] = [];
    makeReference((max) => {
      asked.push(max);
      return 0;
    });
    expect(asked).toEqual(Array.from({ length: 7 }, () => alphabet.length));
  });

  it('fails when any one character is changed', () => {
    fc.assert(
      fc.property(reference, fc.nat(7), fc.integer({ min: 1, max: 22 }), (made, place, shift) => {
        const plain = made.replace('-', '');
        const changed = alphabet.charAt((alphabet.indexOf(plain.charAt(place)) + shift) % alphabet.length);
        expect(problemOf(plain.slice(0, place) + changed + plain.slice(place + 1))).toBe('CHECK_CHARACTER');
      }),
    );
  });

  it('fails when any two unequal characters change places', () => {
    fc.assert(
      fc.property(reference, fc.nat(7), fc.nat(7), (made, one, other) => {
        const swapped = [...made.replace('-', '')];
        fc.pre(swapped[one] !== swapped[other]);
        [swapped[one], swapped[other]] = [swapped[other] ?? '', swapped[one] ?? ''];
        expect(problemOf(swapped.join(''))).toBe('CHECK_CHARACTER');
      }),
    );
  });

  it('is read however it is typed', () => {
    const typed = ['K7MQ-4R3P', 'k7mq4r3p', ' K7MQ 4R3P ', 'k7-mq-4r-3p', 'K7MQ\u20134R3P', 'K7MQ\u00A04R3P'];
    for (const text of typed) expect(checkReference(text)).toEqual({ ok: true, reference: 'K7MQ-4R3P' });
  });

  it('says what is wrong', () => {
    expect(problemOf('K7MQ-4R3')).toBe('LENGTH');
    expect(problemOf('')).toBe('LENGTH');
    expect(problemOf('943 476 5919')).toBe('LENGTH');
    expect(problemOf('K7MQ-4R2P')).toBe('CHARACTERS');
    expect(problemOf('K7MQ-4R3Q')).toBe('CHECK_CHARACTER');
    for (const character of 'AEILOSUVZ0125') expect(problemOf(`K7MQ-4R3${character}`)).toBe('CHARACTERS');
  });
});
