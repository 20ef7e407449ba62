import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { testConfig, testSecret } from '../../testkit/config.js';
import { manifestOfLoad } from './documents.js';

const program = fileURLToPath(new URL('../../../api/dist/main.bundle.js', import.meta.url));

export interface ApiProcess {
  port: number;
  url: string;
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Every line that it has written, to stdout and to stderr. */
  said: readonly string[];
  /** How it ended, and how many milliseconds after the signal. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; milliseconds: number }>;
}

const living = new Set<ChildProcess>();
let data: string | undefined;
process.on('exit', () => {
  living.forEach((child) => child.kill('SIGKILL'));
  if (data) rmSync(data, { recursive: true, force: true });
});

/** What instances keep beside the database: one folder for each database, as on one machine. */
function dataDirectoryOf(databaseUrl: string): string {
  data ??= mkdtempSync(join(tmpdir(), 'kith-instances-'));
  const { port, pathname } = new URL(databaseUrl);
  return join(data, `${port}-${pathname.slice(1)}`);
}

/** A port of 127.0.0.1 that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

interface StartOptions {
  databaseUrl: string;
  poolSize?: number;
  /** The port it had before, for one that comes back; left out, any. */
  port?: number;
  /** What else its environment says, or says otherwise. */
  environment?: Record<string, string>;
}

/** Runs the built API as a process of its own, and waits until it listens. Rejects with its last words if it does not. */
export async function startApi(options: StartOptions): Promise<ApiProcess> {
  const { databaseUrl, poolSize = 10, port: given, environment = {} } = options;
  const port = given ?? (await freePort());
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      KITH_DATA_DIR: dataDirectoryOf(databaseUrl),
      KITH_SECRET: testSecret,
      KITH_ORIGIN: testConfig().origin,
      KITH_POOL_SIZE: String(poolSize),
      // Each client of the load has an address of its own, as behind a balancer.
      KITH_TRUST_PROXY: 'true',
      KITH_DOCUMENTS: manifestOfLoad(),
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  const signalled = { at: 0 };
  const ended: ApiProcess['ended'] = new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      living.delete(child);
      resolve({ code, signal, milliseconds: performance.now() - signalled.at });
    });
  });
  const said: string[] = [];
  await listening(child, said);
  const send = (signal: 'SIGTERM' | 'SIGKILL') => {
    signalled.at = performance.now();
    child.kill(signal);
  };
  return { port, url: `http://127.0.0.1:${port}`, signal: send, said, ended };
}

function listening(child: ChildProcess, said: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The API ended with ${code}: ${said.slice(-10).join('\n')}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream!).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Kith is at')) resolve();
      });
    }
  });
}
