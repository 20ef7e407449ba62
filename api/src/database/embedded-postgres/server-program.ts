import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import type { ServiceAccount } from './service-account.js';

/** Where the programs of PostgreSQL are and as whom they run. */
export interface Installation {
  programs: string;
  account?: ServiceAccount;
  /** 17, say. */
  majorVersion: number;
}

type ProgramName = 'initdb' | 'pg_ctl' | 'postgres';

interface ProgramRun {
  args: string[];
  workingDirectory?: string;
  input?: string;
}

/** Spawns a program of the installation as its account, in an environment that no PG* or locale variable reaches. */
export function spawnProgram(
  installation: Installation,
  name: ProgramName,
  args: string[],
  options: SpawnOptions,
): ChildProcess {
  return spawn(join(installation.programs, name), args, {
    // Windows programs do not start without SystemRoot and its like; macOS needs a valid LC_ALL.
    env: process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    windowsHide: true,
    ...options,
    ...installation.account,
  });
}

/** Runs a program to its end and gives what it printed. Throws, with that, when it fails. */
export function runProgram(installation: Installation, name: ProgramName, run: ProgramRun): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawnProgram(installation, name, run.args, { cwd: run.workingDirectory ?? '/', stdio: 'pipe' });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    // A program that fails early closes its input; its exit code tells the story.
    child.stdin?.on('error', () => {});
    child.stdin?.end(run.input ?? '');
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${name} failed (${signal ?? `exit code ${code}`}):\n${printed.trim()}`));
    });
  });
}
