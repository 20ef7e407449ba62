// Left out: 0/O, 1/I/L, 5/S, 2/Z and U/V, which are mistaken for each other, and A and E, so that no word is ever
// spelled. What remains is 23 characters, a prime, which is what makes the check below catch what it claims to catch.
const alphabet = '346789BCDFGHJKMNPQRTWXY';
const length = 8;

/** Whether a typed reference can be one, and if not, what to say. */
export type ReferenceCheck =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly problem: 'LENGTH' | 'CHARACTERS' | 'CHECK_CHARACTER'; readonly message: string };

// Weights 8 to 1 are all different and none is 0 modulo 23, so any one wrong character and any two swapped ones change
// the sum.
function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (length - index), 0) % alphabet.length;
}

function written(characters: string): string {
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** A new reference such as `K7MQ-4R3P`. `randomValue(max)` gives an integer from 0 up to, not including, `max`. */
export function makeReference(randomValue: (max: number) => number): string {
  const values = Array.from({ length: length - 1 }, () => randomValue(alphabet.length));
  if (values.some((value) => !Number.isInteger(value) || value < 0 || value >= alphabet.length)) {
    throw new RangeError(`randomValue must give an integer from 0 to ${alphabet.length - 1}`);
  }
  const check = (alphabet.length - weightedSum(values)) % alphabet.length;
  return written([...values, check].map((value) => alphabet.charAt(value)).join(''));
}

/** Reads a reference as people type and dictate it: any case, with spaces, with or without its dash. */
export function checkReference(text: string): ReferenceCheck {
  const characters = text.toUpperCase().replace(/[\s\u2010-\u2015\u2212-]/g, '');
  if (characters.length !== length) {
    return { ok: false, problem: 'LENGTH', message: `A reference has ${length} letters and numbers, like K7MQ-4R3P` };
  }
  const values = [...characters].map((character) => alphabet.indexOf(character));
  if (values.includes(-1)) {
    const message = 'A reference never contains A, E, I, L, O, S, U, V, Z, 0, 1, 2 or 5. Check what you have typed';
    return { ok: false, problem: 'CHARACTERS', message };
  }
  if (weightedSum(values) !== 0) {
    return { ok: false, problem: 'CHECK_CHARACTER', message: 'This is not a reference. Check each letter and number' };
  }
  return { ok: true, reference: written(characters) };
}
