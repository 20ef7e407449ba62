import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeProcess } from './process-description.js';

/** A file that says "this process is starting, or using, this data directory". It dies with its process. */
export interface ProcessMark {
  path: string;
  remove(): void;
}

type MarkKind = 'starting' | 'using';

const LOCK_WAIT_MS = 150_000;

/** Leaves a mark of this process in the directory. */
export function leaveMark(directory: string, kind: MarkKind): ProcessMark {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${kind}-${process.pid}-${randomBytes(6).toString('hex')}`);
  writeFileSync(path, describeProcess(process.pid)?.startedAt ?? '', { mode: 0o600 });
  return { path, remove: () => rmSync(path, { force: true }) };
}

/** The pids of living processes with such a mark, except for the mark named. Clears the marks of the dead. */
export function livingMarks(directory: string, kind: MarkKind, except?: ProcessMark): number[] {
  return sortMarks(directory, kind, except).living;
}

/**
 * Runs the work while no other process of this machine runs work on the same directory.
 * Throws when another one has not finished in time.
 */
export async function withStartLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const mark = await acquire(directory);
  try {
    return await work();
  } finally {
    mark.remove();
  }
}

// Each contender first leaves its mark and then looks: of two at once at least one sees the other and steps back.
// Unlike a single lock file there is nothing that two could find stale and remove, the second the first one's.
async function acquire(directory: string): Promise<ProcessMark> {
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    const mark = leaveMark(directory, 'starting');
    const others = sortMarks(directory, 'starting', mark);
    // A start cut short may have spawned a postgres that has not yet written its postmaster.pid.
    if (others.dead.length > 0) await sleep(500);
    if (others.living.length === 0) return mark;
    mark.remove();
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${others.living[0]} is still starting or stopping the PostgreSQL of ${dirname(directory)}`,
      );
    }
    await sleep(20 + Math.random() * 80);
  }
}

function sortMarks(directory: string, kind: MarkKind, except?: ProcessMark): { living: number[]; dead: number[] } {
  const living: number[] = [];
  const dead: number[] = [];
  for (const name of existsSync(directory) ? readdirSync(directory) : []) {
    const path = join(directory, name);
    const pid = Number(new RegExp(`^${kind}-(\\d+)-`).exec(name)?.[1]);
    if (!pid || path === except?.path) continue;
    if (isLiving(pid, path)) {
      living.push(pid);
    } else {
      rmSync(path, { force: true });
      dead.push(pid);
    }
  }
  return { living, dead };
}

function isLiving(pid: number, path: string): boolean {
  const described = describeProcess(pid);
  if (!described) return false;
  try {
    const startedAt = readFileSync(path, 'utf8');
    // Empty: its writer is between creating the file and filling it, or the platform knows no start times.
    return startedAt === '' || startedAt === described.startedAt;
  } catch {
    return false;
  }
}
