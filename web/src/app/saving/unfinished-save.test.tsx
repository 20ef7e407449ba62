import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteUnfinished, useUnfinishedSave } from './unfinished-save';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const draft = 'd1';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

/** A page that the server tells this version, and after so many questions the next one. */
async function pageTold(version: number, { nextAfter = Infinity } = {}) {
  const seen = { waits: false, asked: 0 };
  const askAgain = () => {
    seen.asked += 1;
  };
  function Probe() {
    seen.waits = useUnfinishedSave(draft, seen.asked >= nextAfter ? version + 1 : version, askAgain);
    return null;
  }
  await act(async () => createRoot(document.createElement('div')).render(<Probe />));
  return seen;
}

/** Longer than anybody waits for a save, in steps between which React draws. */
async function passTime(): Promise<void> {
  for (let step = 0; step < 40; step += 1) await act(() => vi.advanceTimersByTimeAsync(100));
}

test('a page that nobody was saving from shows what the server says', async () => {
  const page = await pageTold(3);
  expect(page.waits).toBe(false);
  await passTime();
  expect(page.asked).toBe(0);
});

test('a save under way when its page went away is waited for, once', async () => {
  noteUnfinished({ id: draft, version: 3 });
  const page = await pageTold(3, { nextAfter: 2 });
  expect(page.waits).toBe(true);
  await passTime();
  expect(page).toEqual({ waits: false, asked: 2 });
  expect((await pageTold(3)).waits).toBe(false);
});

test('a save that came through before the page asked keeps nobody waiting', async () => {
  noteUnfinished({ id: draft, version: 3 });
  expect((await pageTold(4)).waits).toBe(false);
});

test('a save that was lost with its page is given up', async () => {
  noteUnfinished({ id: draft, version: 3 });
  const page = await pageTold(3);
  await passTime();
  expect(page.waits).toBe(false);
  expect((await pageTold(3)).waits).toBe(false);
});
