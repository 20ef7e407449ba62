import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** A living process, described well enough to tell it from a later one that was given the same pid. */
export interface ProcessDescription {
  commandLine: string;
  startedAt: string;
  workingDirectory?: string;
}

/** What runs under this pid now; undefined when nothing does, or only a zombie. */
export function describeProcess(pid: number): ProcessDescription | undefined {
  if (process.platform === 'linux') return describeFromProc(pid);
  if (process.platform === 'win32') {
    return parseTasklist(output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']), pid);
  }
  return parsePs(output('ps', ['-o', 'stat=', '-o', 'lstart=', '-o', 'command=', '-p', String(pid)]));
}

/** Reads one line of `ps -o stat=,lstart=,command=`. */
export function parsePs(text: string): ProcessDescription | undefined {
  const match = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+[\d:]+\s+\d{4})\s+(.*)$/.exec(text.trimEnd());
  if (!match?.[1] || !match[2] || match[3] === undefined || match[1].startsWith('Z')) return undefined;
  return { commandLine: match[3], startedAt: match[2] };
}

/** Reads the answer of `tasklist /FO CSV /NH`, whose notice "no tasks" is translated, so the pid is looked for. */
export function parseTasklist(text: string, pid: number): ProcessDescription | undefined {
  const match = /^"([^"]+)","(\d+)"/m.exec(text);
  if (!match?.[1] || Number(match[2]) !== pid) return undefined;
  return { commandLine: match[1], startedAt: '' };
}

/** Reads state and start time, in clock ticks since boot, from /proc/<pid>/stat. */
export function parseProcStat(text: string): { state: string; startedAt: string } | undefined {
  // The command name stands in brackets and may itself hold brackets and spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  return state && startedAt ? { state, startedAt } : undefined;
}

function describeFromProc(pid: number): ProcessDescription | undefined {
  const stat = parseProcStat(readOrEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8')));
  if (!stat || 'ZX'.includes(stat.state)) return undefined;
  return {
    commandLine: readOrEmpty(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
      .split('\0')
      .join(' ')
      .trim(),
    startedAt: stat.startedAt,
    workingDirectory: readOrEmpty(() => readlinkSync(`/proc/${pid}/cwd`)) || undefined,
  };
}

function readOrEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

function output(command: string, args: string[]): string {
  // ps words and zones the start time by these two; two readings must be comparable.
  const env = process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return spawnSync(command, args, { encoding: 'utf8', env, windowsHide: true }).stdout ?? '';
}
