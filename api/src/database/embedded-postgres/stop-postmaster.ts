import { setTimeout as sleep } from 'node:timers/promises';
import { livingPostmaster, servesCluster } from './postmaster-pid.js';
import { describeProcess } from './process-description.js';
import { runProgram, type Installation } from './server-program.js';

const POLL_MS = 10;

// Fast shutdown ends sessions and writes everything; the next ones leave the rest to recovery at the next start.
const WAYS_TO_STOP = [
  { signal: 'SIGINT', limit: 30_000 },
  { signal: 'SIGQUIT', limit: 5_000 },
  { signal: 'SIGKILL', limit: 5_000 },
] as const;

interface StoppableServer {
  installation: Installation;
  cluster: string;
}

/** Stops the server of a data directory, known by this pid at its start, and waits until it is gone. */
export async function stopPostmaster({ installation, cluster }: StoppableServer, startedAs: number): Promise<void> {
  const pid = livingPostmaster(cluster)?.pid ?? startedAs;
  if (process.platform === 'win32') {
    const args = ['stop', '--pgdata', cluster, '--mode=fast', '--wait', '--timeout=30'];
    if (isRunning(pid, cluster)) await runProgram(installation, 'pg_ctl', { args });
    return;
  }
  for (const { signal, limit } of WAYS_TO_STOP) {
    signalPostmaster(cluster, pid, signal);
    const deadline = Date.now() + limit;
    while (isRunning(pid, cluster) && Date.now() < deadline) await sleep(POLL_MS);
    if (!isRunning(pid, cluster)) return;
  }
}

/** Signals a server if it is still that of the data directory: by now the pid may be another program's. */
export function signalPostmaster(cluster: string, pid: number, signal: NodeJS.Signals): void {
  if (!isRunning(pid, cluster)) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isRunning(pid: number, cluster: string): boolean {
  const described = describeProcess(pid);
  return described !== undefined && servesCluster(described, cluster);
}
