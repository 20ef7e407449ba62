import { expect, test } from 'vitest';
import { declares, type FieldDeclarations } from './declarations.js';

test('A field that says nothing is told from one that needs nothing, whatever else stands in its extensions', () => {
  const silent = { complexity: undefined } as FieldDeclarations;
  expect(declares(silent)).toBe(false);
  expect(declares({ ...silent, needs: [] })).toBe(true);
  expect(declares({ ...silent, oneOf: ['sender', 'receiver'] })).toBe(true);
});
