import { expect, test } from 'vitest';
import { isMailAddress } from './mail-address.js';

test.each(['ann@example.org', 'ann.lee+walks@mail.example.co.uk', "o'hara@example.org", 'zoë@example.org'])(
  'A mail can be sent to %s',
  (text) => expect(isMailAddress(text)).toBe(true),
);

test.each([
  '',
  'ann',
  'ann@example',
  '@example.org',
  'ann@',
  'ann@example.',
  'ann@example.org,bob@example.org',
  'ann,bob@example.org',
  'ann@example.org;bob@example.org',
  'Ann <ann@example.org>',
  '<ann@example.org>',
  '"ann"@example.org',
  'group:ann@example.org',
  'ann@example.org\r\nBcc: bob@example.org',
  'ann lee@example.org',
  `${'a'.repeat(250)}@example.org`,
])('No mail is sent to %j', (text) => expect(isMailAddress(text)).toBe(false));
