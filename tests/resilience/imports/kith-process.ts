import { fork, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testSecret } from '../../testkit/config.js';

const program = fileURLToPath(new URL('../../../api/dist/kith.js', import.meta.url));

/** Tells its parent as it ends how much memory it held at most, in kilobytes. */
const weighing = `data:text/javascript,process.on('exit',()=>process.send(process.resourceUsage().maxRSS))`;

const living = new Set<ChildProcess>();
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')));

export interface KithProcess {
  kill(): void;
  ended: Promise<{ code: number | null; said: string; megabytes: number }>;
}

/** Runs `npm run kith -- …` as a process of its own on a database. */
export function kithProcess(databaseUrl: string, ...args: string[]): KithProcess {
  const child = fork(program, args, {
    // The heap is that which scripts/commands.mjs gives.
    execArgv: ['--max-old-space-size=200', '--import', weighing],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      KITH_SECRET: testSecret,
      KITH_DATA_DIR: join(tmpdir(), 'kith-imports'),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  living.add(child);
  let [said, kilobytes] = ['', 0];
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-20_000)));
  }
  child.on('message', (size) => (kilobytes = Number(size)));
  const ended: KithProcess['ended'] = new Promise((resolve) => {
    child.on('close', (code) => {
      living.delete(child);
      resolve({ code, said, megabytes: Math.round(kilobytes / 1024) });
    });
  });
  return { kill: () => child.kill('SIGKILL'), ended };
}
