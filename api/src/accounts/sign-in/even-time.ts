import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/**
 * Above what looking for an account and hashing a password take, and not far: who waits keeps a place at sign-in's door, so
 * that many wrong passwords a second would keep others waiting.
 */
const stepMilliseconds = 100;

/**
 * Waits until a whole number of steps has passed since `startedAt`, so that how long an answer took does not tell what
 * was done for it: somebody nobody knows costs a query less than somebody whose password is wrong.
 */
export async function evenTime(startedAt: number): Promise<void> {
  await setTimeout(stepMilliseconds - ((performance.now() - startedAt) % stepMilliseconds));
}
