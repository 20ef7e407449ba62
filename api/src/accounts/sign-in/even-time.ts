import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** Well above what looking for an account and hashing a password take. */
const stepMilliseconds = 250;

/**
 * Waits until a whole number of steps has passed since `startedAt`, so that how long an answer took does not tell what
 * was done for it: somebody nobody knows costs a query less than somebody whose password is wrong.
 */
export async function evenTime(startedAt: number): Promise<void> {
  await setTimeout(stepMilliseconds - ((performance.now() - startedAt) % stepMilliseconds));
}
