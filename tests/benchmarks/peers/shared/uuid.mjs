import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(10 * 256);
let at = pool.length;

/** A UUIDv7 (RFC 9562): the time first, so that new rows stand together in an index. */
export function uuid7() {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  const random = pool.toString('hex', at, at + 10);
  at += 10;
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
