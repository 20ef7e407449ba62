import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProcess, type ProcessDescription } from './process-description.js';

/** What a server says of itself in the postmaster.pid of its data directory. */
interface PostmasterPid {
  pid: number;
  port: number;
  status: string;
}

/** Reads the text of a postmaster.pid; undefined while it is half written, or if it is not one. */
export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0) || 0, status: lines[7] ?? '' };
}

/** The postmaster.pid of a data directory, or undefined. */
export function readPostmasterPid(cluster: string): PostmasterPid | undefined {
  try {
    return parsePostmasterPid(readFileSync(pidFile(cluster), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The postmaster.pid of a data directory, if the process it names lives and is the postgres of that directory. */
export function livingPostmaster(cluster: string): PostmasterPid | undefined {
  const named = readPostmasterPid(cluster);
  const described = named && describeProcess(named.pid);
  return described && servesCluster(described, cluster) ? named : undefined;
}

/** Whether a described process is the postgres server of this data directory, as far as the platform tells. */
export function servesCluster(described: ProcessDescription, cluster: string): boolean {
  if (!/(^|\/)postgres -D |^postgres\.exe$/.test(described.commandLine)) return false;
  // Linux adds a word when the directory has been deleted under the server.
  if (described.workingDirectory) return described.workingDirectory.replace(/ \(deleted\)$/, '') === cluster;
  return described.startedAt === '' || described.commandLine.includes(cluster);
}

/**
 * Makes a stale postmaster.pid harmless. It names this process, the parent of the postgres about to start: postgres
 * takes that for stale, yet still reads from the file which shared memory a killed server's children may be using.
 */
export function clearStalePostmasterPid(cluster: string): void {
  const path = pidFile(cluster);
  if (!existsSync(path)) return;
  if (!readPostmasterPid(cluster) || process.platform === 'win32') return rmSync(path);
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [process.pid, ...rest].join('\n'));
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
