import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const startLimit = 60_000;
const living = new Set();

process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a Node program as a server in production settings; `port` is given to it. */
async function launch(command, env, port) {
  const said = [];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (chunk) => said.push(chunk));
  living.add(child);
  const ended = new Promise((resolve) => child.on('close', resolve)).then(() => living.delete(child));
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(5_000).then(() => child.kill('SIGKILL'))]);
  };
  return { child, port, stop, words: () => Buffer.concat(said).toString().slice(-2_000) };
}

/**
 * Starts a server and asks until the first good answer. Gives its pid, address and the milliseconds that took.
 * Throws with its last words when it gives none.
 */
export async function startServer(command, { env, port, ask }) {
  const started = performance.now();
  const server = await launch(command, env, port ?? (await freePort()));
  const address = `http://127.0.0.1:${server.port}`;
  for (;;) {
    const failure = await ask(address).then(
      () => undefined,
      (error) => error,
    );
    if (!failure) break;
    if (server.child.exitCode !== null || performance.now() - started > startLimit) {
      await server.stop();
      throw new Error(`It gives no answer (${failure.message}).\n${server.words()}`);
    }
    await sleep(10);
  }
  return { pid: server.child.pid, address, coldStartMs: Math.round(performance.now() - started), stop: server.stop };
}
