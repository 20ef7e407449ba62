import { signOfLife } from './begin-run.js';
import type { RunWriter } from './run-writer.js';

/** Lets others see that a run goes on while it waits for a slow page; `stop` waits for a sign on its way. */
export function keepAlive(writer: RunWriter): { stop: () => Promise<void> } {
  let sign: Promise<void> = Promise.resolve();
  // A sign that fails is no reason to stop: if the database is gone, the run itself will notice.
  const timer = setInterval(() => {
    sign = writer.touch().catch(() => undefined);
  }, signOfLife);
  return {
    stop: () => {
      clearInterval(timer);
      return sign;
    },
  };
}
