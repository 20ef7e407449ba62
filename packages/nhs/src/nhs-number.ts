/** Whether a typed NHS number can be one, and if not, what to say. */
export type NhsNumberCheck =
  | { readonly ok: true; readonly nhsNumber: string }
  | { readonly ok: false; readonly problem: 'LENGTH' | 'CHARACTERS' | 'CHECK_DIGIT'; readonly message: string };

// Modulus 11 as the NHS Data Model and Dictionary defines it (NHS NUMBER): weights 10 to 2 on the first nine digits;
// the check digit is 11 less the remainder, 11 counts as 0, and a number that would need 10 is never issued.
const modulus = 11;
const remainderWithoutCheckDigit = 1;

/** The text without the spaces and hyphens people put into NHS numbers. */
export function normaliseNhsNumber(text: string): string {
  return text.replace(/[\s\u200B\u2010-\u2015\u2212-]/g, '');
}

function weightedSum(digits: string): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0);
}

/** Reads an NHS number as people type it and checks it. */
export function checkNhsNumber(text: string): NhsNumberCheck {
  const nhsNumber = normaliseNhsNumber(text);
  if (!/^[0-9]*$/.test(nhsNumber)) {
    return { ok: false, problem: 'CHARACTERS', message: 'NHS number must be digits only, like 999 000 0018' };
  }
  if (nhsNumber.length !== 10) {
    const typed = nhsNumber.length === 0 ? '' : `. You have typed ${nhsNumber.length}`;
    return { ok: false, problem: 'LENGTH', message: `NHS number must have 10 digits${typed}` };
  }
  // The check digit has weight 1, so a right one brings the whole sum to a multiple of 11.
  if (weightedSum(nhsNumber) % modulus !== 0) {
    const message = 'This is not a valid NHS number. A digit may be wrong, or two may have changed places';
    return { ok: false, problem: 'CHECK_DIGIT', message };
  }
  return { ok: true, nhsNumber };
}

/** Whether the text is an NHS number, however it is spaced. */
export function isNhsNumber(text: string): boolean {
  return checkNhsNumber(text).ok;
}

/** The number in the groups of 3, 3 and 4 in which it is read out; text without ten digits stays as it is. */
export function formatNhsNumber(text: string): string {
  const digits = normaliseNhsNumber(text);
  return /^[0-9]{10}$/.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}` : text;
}

const tenDigits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function countEndings(places: number, remainder: number): number {
  if (places === 0) return remainder === remainderWithoutCheckDigit ? 0 : 1;
  const shorter = endings[places - 1] ?? [];
  return tenDigits.reduce((sum, digit) => sum + (shorter[(remainder + digit * (places + 1)) % modulus] ?? 0), 0);
}

// endings[p][r]: how many ways there are to write the last p of the nine digits, when those before sum to r, such that
// a check digit exists. It lets the n-th number be found without making those before it.
const endings: number[][] = [];
for (let places = 0; places <= 6; places += 1) {
  endings.push(Array.from({ length: modulus }, (_, remainder) => countEndings(places, remainder)));
}

/** How many numbers `madeUpNhsNumber` can give. */
export const madeUpNhsNumbers = endings[6]?.[weightedSum('999') % modulus] ?? 0;

/** The n-th valid number, from 0, of the range 999 000 0000 to 999 999 9999, which is never given to a person. */
export function madeUpNhsNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= madeUpNhsNumbers) {
    throw new RangeError(`There are made-up NHS numbers from 0 to ${madeUpNhsNumbers - 1}`);
  }
  let body = '999';
  let before = n;
  for (let places = 5; places >= 0; places -= 1) {
    for (const digit of tenDigits) {
      const count = endings[places]?.[weightedSum(`${body}${digit}`) % modulus] ?? 0;
      if (before < count) {
        body += digit;
        break;
      }
      before -= count;
    }
  }
  return `${body}${(modulus - (weightedSum(body) % modulus)) % modulus}`;
}
