import { randomBytes } from 'node:crypto';

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

/** An NHS number out of the range for made-up people, 999 000 0000 and on, with its check digit. */
export function aNhsNumber(): string {
  for (;;) {
    const nine = `999${String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, '0')}`;
    const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return nine + String(check);
  }
}
