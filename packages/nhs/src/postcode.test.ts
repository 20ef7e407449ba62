import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutcode, parsePostcode } from './postcode.js';

describe('a postcode', () => {
  it.each([
    ['NE30 1AB', 'NE30 1AB', 'NE30'],
    ['ne301ab', 'NE30 1AB', 'NE30'],
    [' n e 3 0 1 a b ', 'NE30 1AB', 'NE30'],
    ['M1 1AE', 'M1 1AE', 'M1'],
    ['M60 1NW', 'M60 1NW', 'M60'],
    ['CR2 6XH', 'CR2 6XH', 'CR2'],
    ['DN55 1PT', 'DN55 1PT', 'DN55'],
    ['W1A 1HQ', 'W1A 1HQ', 'W1A'],
    ['EC1A 1BB', 'EC1A 1BB', 'EC1A'],
    ['BF1 2AW', 'BF1 2AW', 'BF1'],
    ['w1m 5aa', 'W1M 5AA', 'W1M'],
    ['zz993vz', 'ZZ99 3VZ', 'ZZ99'],
  ])('%j is %s', (text, postcode, outcode) => {
    expect(parsePostcode(text)).toEqual({ ok: true, postcode, outcode });
  });

  it.each([
    ['', 'nothing'],
    ['1AB', 'a second half alone'],
    ['NE30 1A', 'too short'],
    ['NE30 1ABC', 'too long'],
    ['NE301 1AB', 'three digits in front'],
    ['NE3O 1AB', 'a letter O for the number 0'],
    ['QE30 1AB', 'Q in front'],
    ['NJ30 1AB', 'J second'],
    ['W1L 1AA', 'L third'],
    ['EC1C 1BB', 'C fourth'],
    ['NE30 1CB', 'C in the second half'],
    ['NE30 AAB', 'no digit in the second half'],
    ['ZZ99 4VZ', 'a stand-in that is none'],
    ['NE30-1AB', 'a hyphen'],
  ])('%j is none: %s', (text) => {
    expect(parsePostcode(text)).toEqual({ ok: false, message: 'Enter a full UK postcode, like NE30 1AB' });
  });

  it('tells half a postcode from nonsense', () => {
    const message = 'Enter the whole postcode: NE30 is only its first half';
    expect(parsePostcode('ne30')).toEqual({ ok: false, message });
  });

  it('has one written form, however it was typed', () => {
    const outcode = fc.constantFrom('NE30', 'M1', 'W1A', 'EC1A', 'CR2', 'B33', 'GL54');
    const incode = fc.tuple(fc.nat(9), fc.constantFrom('AB', 'XY', 'ZZ', 'NP')).map(([digit, rest]) => digit + rest);
    const gaps = fc.array(fc.constantFrom('', ' ', '\t', '\u00A0'), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(outcode, incode, gaps, fc.boolean(), (out, inward, spaces, lower) => {
        const typed = [...(out + inward)].map((character, place) => character + (spaces[place] ?? '')).join('');
        const result = parsePostcode(lower ? typed.toLowerCase() : typed);
        expect(result).toEqual({ ok: true, postcode: `${out} ${inward}`, outcode: out });
      }),
    );
  });

  it('never throws, and what it accepts it accepts again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$/)), (text) => {
        const result = parsePostcode(text);
        if (result.ok) expect(parsePostcode(result.postcode)).toEqual(result);
      }),
    );
  });
});

describe('the first half of a postcode', () => {
  it.each([
    ['ne30', 'NE30'],
    [' W1A ', 'W1A'],
    ['NE30 1AB', 'NE30'],
    ['m11ae', 'M1'],
    ['ZZ99 3WZ', 'ZZ99'],
  ])('of %j is %s', (text, outcode) => {
    expect(parseOutcode(text)).toEqual({ ok: true, outcode });
  });

  it.each(['', 'N', '30', 'NE', 'NE300', 'QE3', 'NE30 1A'])('is not in %j', (text) => {
    expect(parseOutcode(text)).toEqual({ ok: false, message: 'Enter the first half of a UK postcode, like NE30' });
  });
});
