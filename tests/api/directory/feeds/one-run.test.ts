import { beginRun, RunUnderWay } from '@kith/api/directory/feeds/running/begin-run';
import { findOrAddSource } from '@kith/api/directory/feeds/running/feed-sources';
import type { Unit } from '@kith/api/platform/unit-of-work/unit';
import { expect, test } from 'vitest';
import { inTheSystem } from '../../../testkit/clockwork.js';

const inUnit = <T>(work: (unit: Unit) => Promise<T>) => inTheSystem('read feeds', work);

test('One run of a source begins, however many begin in the same moment', async () => {
  const wanted = { name: 'Twice', address: 'https://twice.example.invalid', allowPrivate: false };
  const { id } = await inUnit((unit) => findOrAddSource(unit, wanted));
  const begin = (unit: Unit) => beginRun(unit, id, { mode: 'FULL', resumable: () => true });
  let open: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (open = resolve));
  const other = begun.then(() => inUnit(begin)).catch((error: unknown) => error);
  await inUnit(async (unit) => {
    await begin(unit);
    open();
    // The other one looks for runs before this one is committed.
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await other).toBeInstanceOf(RunUnderWay);
});
