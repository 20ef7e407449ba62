import { expect, it } from 'vitest';
import { gapsIn } from '../security/access/classification.js';
import { accessPage } from '../security/access/page.js';
import { everyCoordinate } from '../security/access/selections.js';

const rule = 'say in tests/security/access/rights.ts (or write-rights.ts) who may have it';

it('every field, argument and input field of the graph has exactly one line that says who may have it', () => {
  const coordinates = everyCoordinate();
  expect(coordinates.length).toBeGreaterThan(400);
  expect(gapsIn(coordinates), rule).toEqual({ missing: [], twice: [], stale: [] });
});

it('a field without a line would be seen, and so would a line without a field', () => {
  const coordinates = everyCoordinate();
  expect(gapsIn([...coordinates, 'Person.shoeSize']).missing).toEqual(['Person.shoeSize']);
  expect(gapsIn(coordinates.slice(1)).stale).toEqual([coordinates[0]]);
});

it('the page for data-protection officers is as the table', async () => {
  // Written by "pnpm --filter @kith/tests write:access-matrix".
  await expect(accessPage()).toMatchFileSnapshot('../../docs/access-matrix.md');
});
