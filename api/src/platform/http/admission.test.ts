import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Admission } from './admission.js';

const limits = { working: 2, waiting: 2, patience: 60, deadline: 150 };

/** Work that ends when it is told to. */
function workshop(admission: Admission) {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const ask = (number: number) =>
    admission
      .during(() => {
        begun.push(number);
        return new Promise<void>((resolve) => ends.push(resolve));
      })
      .then(
        () => 'done',
        (error: Error) => error.message,
      );
  return { ask, begun, endNext: () => ends.shift()?.() };
}

const busy = 'Kith is very busy at the moment. Please try again shortly.';

test('Two are worked on, two wait in the order they came, and the fifth is turned away at once', async () => {
  const { ask, begun, endNext } = workshop(new Admission(limits));
  const asked = [1, 2, 3, 4].map(ask);
  expect(await ask(5)).toBe(busy);
  expect(begun).toEqual([1, 2]);
  for (let left = 4; left > 0; left -= 1) {
    endNext();
    await sleep(1);
  }
  expect(await Promise.all(asked)).toEqual(['done', 'done', 'done', 'done']);
  expect(begun).toEqual([1, 2, 3, 4]);
});

test('Who has waited too long is turned away, and leaves no gap in the line', async () => {
  const { ask, begun, endNext } = workshop(new Admission({ ...limits, deadline: 5_000 }));
  const working = [1, 2].map(ask);
  expect(await ask(3)).toBe(busy);
  const next = ask(4);
  endNext();
  await sleep(1);
  endNext();
  endNext();
  expect(await Promise.all([...working, next])).toEqual(['done', 'done', 'done']);
  expect(begun).toEqual([1, 2, 4]);
});

test('Work that takes too long fails for its caller, and keeps its place until it has ended', async () => {
  const { ask, begun, endNext } = workshop(new Admission({ ...limits, working: 1 }));
  expect(await ask(1)).toBe(busy);
  expect(await ask(2)).toBe(busy);
  expect(begun).toEqual([1]);
  endNext();
  await sleep(1);
  const third = ask(3);
  await sleep(1);
  endNext();
  expect(await third).toBe('done');
});
