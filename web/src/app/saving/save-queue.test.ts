import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReferralDraftInput, SavedDraftFragment } from '../../gql/graphql';
import { retryAfter, type SaveAnswer, type SaveAttempt, SaveQueue, type SaveState, typingPause } from './save-queue';

const draft = (version: number): SavedDraftFragment => ({
  __typename: 'Referral',
  id: 'r1',
  version,
  alreadyOpen: [],
  disclosurePreview: null,
});

type Step = SaveAnswer<SavedDraftFragment> | 'LOST';

function queueAnswering(...steps: Step[]) {
  const sent: SaveAttempt<SavedDraftFragment, ReferralDraftInput>[] = [];
  const states: SaveState['kind'][] = [];
  const queue = new SaveQueue<SavedDraftFragment, ReferralDraftInput>({
    draft: null,
    send: async (attempt) => {
      sent.push(attempt);
      const step = steps.shift() ?? { kind: 'SAVED', draft: draft((attempt.draft?.version ?? 0) + 1) };
      if (step === 'LOST') throw new Error('no answer');
      return step;
    },
    onState: ({ kind }) => states.push(kind),
  });
  return { queue, sent, states };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('typing is saved once it pauses, and only as it is then', async () => {
  const { queue, sent, states } = queueAnswering();
  queue.change({ reason: 'l' });
  queue.change({ reason: 'lonely' });
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(sent).toEqual([{ draft: null, input: { reason: 'lonely' } }]);
  expect(states).toEqual(['SAVING', 'SAVED']);
});

test('each save knows the version the one before it left', async () => {
  const { queue, sent } = queueAnswering();
  queue.change({ reason: 'one' });
  queue.flush();
  queue.change({ reason: 'two' });
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(sent.map(({ draft: before, input }) => [before?.version, input.reason])).toEqual([
    [undefined, 'one'],
    [1, 'two'],
  ]);
});

test('a lost save is sent again to the letter before what was typed since', async () => {
  const { queue, sent, states } = queueAnswering('LOST');
  queue.change({ reason: 'one' });
  await vi.advanceTimersByTimeAsync(typingPause);
  queue.change({ reason: 'two' });
  await vi.advanceTimersByTimeAsync(retryAfter);
  expect(sent.map(({ input }) => input.reason)).toEqual(['one', 'one', 'two']);
  expect(sent[0]).toBe(sent[1]);
  expect(states).toEqual(['SAVING', 'LOST', 'SAVED', 'SAVING', 'SAVED']);
});

test('nothing is written over what somebody else has changed', async () => {
  const { queue, sent } = queueAnswering({ kind: 'CHANGED', message: 'Changed' });
  queue.change({ reason: 'one' });
  await vi.advanceTimersByTimeAsync(typingPause);
  queue.change({ reason: 'two' });
  await vi.advanceTimersByTimeAsync(typingPause + retryAfter);
  expect(sent).toHaveLength(1);
  await expect(queue.save({ reason: 'two' })).resolves.toMatchObject({ kind: 'CHANGED' });
});

test('what was refused is tried again with the next change', async () => {
  const { queue, sent } = queueAnswering({ kind: 'REFUSED', errors: [{ field: 'reason', message: 'Too long' }] });
  await expect(queue.save({ reason: 'long' })).resolves.toEqual({
    kind: 'REFUSED',
    errors: [{ field: 'reason', message: 'Too long' }],
  });
  await expect(queue.save({ reason: 'short' })).resolves.toMatchObject({ kind: 'SAVED' });
  expect(sent).toHaveLength(2);
});

test('what is saved already is not sent again, unless asked to', async () => {
  const { queue, sent } = queueAnswering();
  await queue.save({ reason: 'one' });
  await expect(queue.save({ reason: 'one' })).resolves.toMatchObject({ kind: 'SAVED' });
  expect(sent).toHaveLength(1);
  await queue.save({ reason: 'one' }, true);
  expect(sent).toHaveLength(2);
});

test('who waits for the end is told once a lost save has come through, with all typed since', async () => {
  const { queue, sent } = queueAnswering('LOST');
  queue.change({ reason: 'one' });
  const finished = vi.fn<(draft: SavedDraftFragment | null) => void>();
  void queue.finish().then(finished);
  await vi.advanceTimersByTimeAsync(0);
  queue.change({ reason: 'two' });
  expect(finished).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(retryAfter);
  expect(sent.map(({ input }) => input.reason)).toEqual(['one', 'one', 'two']);
  expect(finished).toHaveBeenCalledWith(draft(2));
});
