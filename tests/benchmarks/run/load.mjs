import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The process that makes the load; it lives as long as the bench and takes one job after another. */
export function startLoad() {
  const child = fork(fileURLToPath(new URL('../peers/load-process.mjs', import.meta.url)));
  let ended = false;
  child.on('exit', () => (ended = true));
  const run = (job) =>
    new Promise((resolve, reject) => {
      if (ended) reject(new Error('The process that makes the load has ended.'));
      child.once('message', ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
      child.send(job);
    });
  return { run, stop: () => child.disconnect() };
}
