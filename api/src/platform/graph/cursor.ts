import { badUserInput } from '../errors.js';

/** The sort key of a row, as text, ending in its unique id. */
export type CursorKey = (string | number)[];

export const encodeCursor = (key: CursorKey) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor back; anything that was not made by `encodeCursor` with as many parts is BAD_USER_INPUT. */
export function decodeCursor(cursor: string, length: number): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound =
      Array.isArray(key) && key.length === length && key.every((part) => ['string', 'number'].includes(typeof part));
    if (sound) return key as CursorKey;
  } catch {
    // falls through to the one answer for every unreadable cursor
  }
  throw badUserInput('This page link is no longer valid. Go back to the first page.');
}
