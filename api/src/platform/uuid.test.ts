import { expect, test } from 'vitest';
import { namedUuid } from './uuid.js';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('A name has the UUID that RFC 9562 gives as its example', () => {
  expect(namedUuid(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('Another name or another namespace has another', () => {
  expect(namedUuid(dns, 'www.example.org')).not.toBe(namedUuid(dns, 'www.example.com'));
  expect(namedUuid(namedUuid(dns, 'a'), 'www.example.com')).not.toBe(namedUuid(dns, 'www.example.com'));
});
