import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { linkDays, ListingLinks } from './listing-links.js';

const now = new Date('2026-11-23T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
const links = new ListingLinks('a secret of this deployment, long enough', 'https://kith.example.org');

test('a link tells its service until it is too old', () => {
  const id = randomUUID();
  const token = links.tokenFor(id, now);
  expect(links.linkFor(id, now)).toBe(`https://kith.example.org/still-right#${token}`);
  expect(links.serviceOf(token, now)).toBe(id);
  expect(links.serviceOf(token, later(linkDays))).toBe(id);
  expect(links.serviceOf(token, later(linkDays + 1))).toBeUndefined();
});

test('a link that was changed in any place, or made elsewhere, tells nothing', () => {
  const id = randomUUID();
  const token = links.tokenFor(id, now);
  const length = Buffer.from(token, 'base64url').length;
  for (let place = 0; place < length * 8; place += 1) {
    const bytes = Buffer.from(token, 'base64url');
    bytes[place >> 3]! ^= 1 << (place & 7);
    expect(links.serviceOf(bytes.toString('base64url'), now)).toBeUndefined();
  }
  const elsewhere = new ListingLinks('a secret of another deployment, as long', 'https://kith.example.org');
  for (const other of [elsewhere.tokenFor(id, now), '', 'no link', token.slice(1), `${token}AA`, token.repeat(40)]) {
    expect(links.serviceOf(other, now)).toBeUndefined();
  }
});
