import { describe, expect, test } from 'vitest';
import { Cursors } from './cursor.js';

const cursors = new Cursors('a secret of this deployment, long enough');

describe('A cursor', () => {
  test('gives back the sort key it was made of', () => {
    expect(cursors.decode(cursors.encode(['armstrong', 'an id', 7]), 3)).toEqual(['armstrong', 'an id', 7]);
  });

  test('does not tell the name it stands for, in any common encoding', () => {
    const cursor = cursors.encode(['armstrong', 'an id']);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('armstrong');
  });

  test('is the same for the same row on every instance', () => {
    const other = new Cursors('a secret of this deployment, long enough');
    expect(other.encode(['armstrong', 'an id'])).toBe(cursors.encode(['armstrong', 'an id']));
  });

  test.each(['', 'x', 'bm90IG91cnM', Buffer.from('["armstrong","an id"]').toString('base64url')])(
    'that we did not make (%j) is refused as input',
    (cursor) => {
      expect(() => cursors.decode(cursor, 2)).toThrow('no longer valid');
    },
  );

  test('of another list is refused as input', () => {
    expect(() => cursors.decode(cursors.encode(['one part']), 2)).toThrow('no longer valid');
  });
});
