import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { badUserInput } from '../errors.js';

/** The sort key of a row, ending in its unique id. */
export type CursorKey = (string | number)[];

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * Makes cursors that tell nothing: a sort key may be a family name, and cursors stand in addresses. The nonce follows
 * from the key it hides, so that the same row has the same cursor on every instance.
 */
export class Cursors {
  private readonly secret: Buffer;

  constructor(deploymentSecret: string) {
    this.secret = Buffer.from(hkdfSync('sha256', deploymentSecret, '', 'cursors', 32));
  }

  encode(key: CursorKey): string {
    const text = JSON.stringify(key);
    const nonce = createHmac('sha256', this.secret).update(text).digest().subarray(0, nonceLength);
    const cipher = createCipheriv(algorithm, this.secret, nonce);
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64url',
    );
  }

  /** Reads a cursor back; anything that `encode` did not make with as many parts is BAD_USER_INPUT. */
  decode(cursor: string, length: number): CursorKey {
    try {
      const key = JSON.parse(this.decrypt(Buffer.from(cursor, 'base64url'))) as CursorKey;
      if (key.length === length) return key;
    } catch {
      // falls through to the one answer for every unreadable cursor
    }
    throw badUserInput('This page link is no longer valid. Go back to the first page.');
  }

  private decrypt(sealed: Buffer): string {
    const decipher = createDecipheriv(algorithm, this.secret, sealed.subarray(0, nonceLength));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    return decipher.update(sealed.subarray(nonceLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
  }
}
