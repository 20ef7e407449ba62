import { expect, test } from 'vitest';
import { derivedId } from './derived-id.js';

const owner = '019abcde-0000-7000-8000-0000000000ff';

test('An id that follows from another is another UUID of the same version', () => {
  const derived = derivedId(owner, 'phone');
  expect(derived).toMatch(/^019abcde-0000-7000-8000-[0-9a-f]{12}$/);
  expect(derived).not.toBe(owner);
  expect(derived).not.toBe(derivedId(owner, 'schedule'));
});

test('It leads back to its owner', () => {
  expect(derivedId(derivedId(owner, 'place'), 'place')).toBe(owner);
});
