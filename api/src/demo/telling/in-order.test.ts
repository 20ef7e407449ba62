import { describe, expect, it } from 'vitest';
import { runInOrder, type Task } from './in-order.js';

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe('runInOrder', () => {
  it('keeps the order of tasks that share a key, and runs others at once', async () => {
    const done: string[] = [];
    const task = (name: string, wait: number, ...keys: string[]): Task => ({
      keys,
      run: async () => {
        await pause(wait);
        done.push(name);
      },
    });
    await runInOrder([task('a1', 30, 'a'), task('b1', 1, 'b'), task('a2', 1, 'a'), task('ab', 1, 'a', 'b')], 2);
    expect(done).toEqual(['b1', 'a1', 'a2', 'ab']);
  });

  it('never runs more than it may', async () => {
    let now = 0;
    let most = 0;
    const run = async () => {
      most = Math.max(most, (now += 1));
      await pause(2);
      now -= 1;
    };
    await runInOrder(
      Array.from({ length: 12 }, (_, index) => ({ keys: [String(index)], run })),
      3,
    );
    expect(most).toBe(3);
  });

  it('fails with the first failure, and skips what would have followed', async () => {
    const done: string[] = [];
    const failing: Task = { keys: ['a'], run: () => Promise.reject(new Error('no')) };
    const after: Task = { keys: ['a'], run: () => Promise.resolve(void done.push('after')) };
    await expect(runInOrder([failing, after], 2)).rejects.toThrow('no');
    expect(done).toEqual([]);
  });
});
