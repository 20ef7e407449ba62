import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearStalePostmasterPid, livingPostmaster, readPostmasterPid } from './postmaster-pid.js';
import { spawnProgram, type Installation } from './server-program.js';
import { directoryArgument } from './service-account.js';
import { stopPostmaster } from './stop-postmaster.js';

/** A running server: the pid of its first process, and the port it listens on. */
interface Postmaster {
  pid: number;
  port: number;
}

export interface PostmasterOptions {
  installation: Installation;
  cluster: string;
  durable: boolean;
  log: (line: string) => void;
}

// Recovery after a crash lets nobody in before it has replayed the write-ahead log.
const START_LIMIT_MS = 120_000;
const POLL_MS = 10;

// Another program may take the port first; a killed server's children, or another starter's server, need a moment.
const WORTH_ANOTHER_TRY =
  /could not create any TCP\/IP sockets|pre-existing shared memory block|postmaster\.pid" already exists/;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=128MB',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  'log_checkpoints=off',
  // The detail of an error and its statement hold what people typed: names, NHS numbers.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Takes over the server that runs on the data directory, or starts one. Throws with its last words if it cannot. */
export async function findOrStartPostmaster(options: PostmasterOptions): Promise<Postmaster & { adopted: boolean }> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const running = await settledPostmaster(options.cluster, deadline);
    if (running) return { ...running, adopted: true };
    clearStalePostmasterPid(options.cluster);
    try {
      return { ...(await startPostmaster(options, deadline)), adopted: false };
    } catch (error) {
      if (Date.now() > deadline || !WORTH_ANOTHER_TRY.test(String(error))) throw error;
      await sleep(100);
    }
  }
}

async function settledPostmaster(cluster: string, deadline: number): Promise<Postmaster | undefined> {
  for (;;) {
    const running = livingPostmaster(cluster);
    if (!running || running.status === 'ready') return running;
    if (Date.now() > deadline) throw new Error(`PostgreSQL ${running.pid} in ${cluster} is still "${running.status}"`);
    await sleep(POLL_MS);
  }
}

async function startPostmaster(options: PostmasterOptions, deadline: number): Promise<Postmaster> {
  const port = await freePort();
  const child = spawnPostmaster(options, port);
  const lastLines = collectLines(child, options.log);
  let ended = false;
  child.on('error', (error) => lastLines.push(error.message));
  child.on('close', () => (ended = true));
  while (!isReady(options.cluster, child)) {
    if (ended) throw new Error(`PostgreSQL did not start:\n${lastLines.join('\n')}`);
    if (Date.now() > deadline) {
      await stopPostmaster(options, child.pid ?? 0);
      throw new Error(`PostgreSQL was not ready in time:\n${lastLines.join('\n')}`);
    }
    await sleep(POLL_MS);
  }
  return { pid: child.pid ?? 0, port };
}

function spawnPostmaster({ installation, cluster, durable, log }: PostmasterOptions, port: number): ChildProcess {
  const settings = durable ? SETTINGS : [...SETTINGS, ...NOT_DURABLE];
  const child = spawnProgram(
    installation,
    'postgres',
    ['-D', directoryArgument(cluster, installation.account), '-p', String(port), ...settings.flatMap((s) => ['-c', s])],
    // A session of its own: Ctrl-C in a terminal reaches a whole group, and the server must outlive Node's last queries.
    { cwd: cluster, stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  );
  child.on('exit', (code, signal) => {
    if (code !== 0) log(`PostgreSQL has ended unasked (${signal ?? `exit code ${code}`})`);
  });
  // The database alone does not keep Node running.
  child.unref();
  return child;
}

function collectLines(child: ChildProcess, log: (line: string) => void): string[] {
  const lines: string[] = [];
  const { stderr } = child;
  if (!stderr) return lines;
  if ('unref' in stderr && typeof stderr.unref === 'function') stderr.unref();
  createInterface(stderr).on('line', (line) => {
    if (lines.push(line) > 20) lines.shift();
    log(line);
  });
  return lines;
}

function isReady(cluster: string, child: ChildProcess): boolean {
  const named = readPostmasterPid(cluster);
  return named !== undefined && named.pid === child.pid && named.status === 'ready';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
