import { expect, test } from 'vitest';
import { isUndoable, mailNow } from './signpost.policy.js';

const since = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(since.getTime() + minutes * 60_000);

test('a signpost is taken back within the hour, and once', () => {
  expect(isUndoable({ signpostedAt: since, undoneAt: null }, later(60))).toBe(true);
  expect(isUndoable({ signpostedAt: since, undoneAt: null }, later(60.1))).toBe(false);
  expect(isUndoable({ signpostedAt: since, undoneAt: later(1) }, later(2))).toBe(false);
});

test('a mail of which nothing was heard for two minutes was not sent, as far as anybody knows', () => {
  expect(mailNow('ON_ITS_WAY', since, later(2))).toBe('ON_ITS_WAY');
  expect(mailNow('ON_ITS_WAY', since, later(2.1))).toBe('NOT_SENT');
  expect(mailNow('TAKEN', since, later(500))).toBe('TAKEN');
  expect(mailNow(null, since, later(500))).toBeNull();
});
