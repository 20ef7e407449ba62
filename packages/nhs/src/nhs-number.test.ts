import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkNhsNumber,
  formatNhsNumber,
  isNhsNumber,
  madeUpNhsNumber,
  madeUpNhsNumbers,
  normaliseNhsNumber,
} from './nhs-number.js';

const validNumber = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }))
  .map(([body, check]) => `${String(body).padStart(9, '0')}${check}`)
  .filter(isNhsNumber);

const problemOf = (text: string) => {
  const check = checkNhsNumber(text);
  return check.ok ? null : check.problem;
};

describe('an NHS number', () => {
  const typed = ['9434765919', '4010232137', '943 476 5919', '943-476-5919', ' 943\u00A0476\u20115919\n'];

  it.each(typed)('%j is one', (text) => {
    expect(isNhsNumber(text)).toBe(true);
  });

  it.each(['9434765918', '4010232138', '9434765991'])('%j has a wrong check digit', (text) => {
    expect(problemOf(text)).toBe('CHECK_DIGIT');
  });

  it('is never one whose check digit would be 10', () => {
    const all = Array.from({ length: 10 }, (_, digit) => `999000000${digit}`);
    expect(all.filter(isNhsNumber)).toEqual([]);
  });

  it('has ten digits and nothing else', () => {
    expect(checkNhsNumber('943 476 591')).toEqual({
      ok: false,
      problem: 'LENGTH',
      message: 'NHS number must have 10 digits. You have typed 9',
    });
    expect(problemOf('94347659191')).toBe('LENGTH');
    expect(checkNhsNumber('')).toMatchObject({ problem: 'LENGTH', message: 'NHS number must have 10 digits' });
    expect(problemOf('943476591O')).toBe('CHARACTERS');
    expect(problemOf('٩٤٣٤٧٦٥٩١٩')).toBe('CHARACTERS');
  });

  it('fails when any one digit is changed', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const changed = (Number(number[place]) + shift) % 10;
        expect(problemOf(number.slice(0, place) + changed + number.slice(place + 1))).toBe('CHECK_DIGIT');
      }),
    );
  });

  it('fails when two unequal neighbours change places', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(8), (number, place) => {
        const [one, other] = [number.charAt(place), number.charAt(place + 1)];
        fc.pre(one !== other);
        expect(problemOf(number.slice(0, place) + other + one + number.slice(place + 2))).toBe('CHECK_DIGIT');
      }),
    );
  });

  it('passes as it is formatted, and comes back the same', () => {
    fc.assert(
      fc.property(validNumber, (number) => {
        expect(formatNhsNumber(number)).toMatch(/^\d{3} \d{3} \d{4}$/);
        expect(normaliseNhsNumber(formatNhsNumber(number))).toBe(number);
        expect(checkNhsNumber(formatNhsNumber(number))).toEqual({ ok: true, nhsNumber: number });
      }),
    );
  });

  it('is not formatted when it is none', () => {
    expect(formatNhsNumber('unknown')).toBe('unknown');
  });
});

describe('made-up NHS numbers', () => {
  it('begin with the first valid ones and end with the last', () => {
    expect([0, 1, 2].map(madeUpNhsNumber)).toEqual(['9990000018', '9990000026', '9990000034']);
    expect(madeUpNhsNumber(madeUpNhsNumbers - 1)).toBe('9999999999');
  });

  it('are the valid numbers of the range, in order, none left out', () => {
    const bodies = Array.from({ length: 3000 }, (_, body) => `999${String(body).padStart(6, '0')}`);
    const expected = bodies.flatMap((body) => {
      return Array.from({ length: 10 }, (_, check) => `${body}${check}`).filter(isNhsNumber);
    });
    expect(expected.map((_, n) => madeUpNhsNumber(n))).toEqual(expected);
  });

  it('are valid and rise with n', () => {
    fc.assert(
      fc.property(fc.nat(madeUpNhsNumbers - 2), (n) => {
        expect(isNhsNumber(madeUpNhsNumber(n))).toBe(true);
        expect(madeUpNhsNumber(n) < madeUpNhsNumber(n + 1)).toBe(true);
      }),
    );
  });

  it.each([-1, 0.5, madeUpNhsNumbers, Number.NaN])('are not numbered %d', (n) => {
    expect(() => madeUpNhsNumber(n)).toThrow(RangeError);
  });
});
