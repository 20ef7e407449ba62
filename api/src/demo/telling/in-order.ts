/** Something to be done after everything earlier that shares one of its keys. */
export interface Task {
  keys: readonly string[];
  run(): Promise<void>;
}

/** Lets `most` run at once, first come, first served. */
function makeGate(most: number) {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work: () => Promise<void>): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Runs tasks given in the order of their time, a few at once, those that share a key one after the other. Rejects with the first failure. */
export async function runInOrder(tasks: readonly Task[], atOnce: number): Promise<void> {
  const gate = makeGate(atOnce);
  const tails = new Map<string, Promise<void>>();
  const running = tasks.map((task) => {
    const before = Promise.all(task.keys.map((key) => tails.get(key) ?? Promise.resolve()));
    const done = before.then(() => gate(task.run));
    for (const key of task.keys) tails.set(key, done);
    return done;
  });
  const results = await Promise.allSettled(running);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
