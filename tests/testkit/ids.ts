import { randomBytes, randomInt } from 'node:crypto';

/** A UUID of version 7, as the program makes them. */
export function uuidv7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A key for one attempt. */
export const aKey = () => `attempt-${uuidv7()}`;

// A run of numbers and not one drawn each time: among a few hundred drawn from a million, two are often the same.
let lastSix = randomInt(100_000, 1_000_000);

/** An NHS number out of the range for made-up people, 999 100 0000 and on, with its check digit; no two are alike. */
export function aNhsNumber(): string {
  for (;;) {
    lastSix = lastSix === 999_999 ? 100_000 : lastSix + 1;
    const nine = `999${lastSix}`;
    const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return nine + String(check);
  }
}
