import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearStalePostmasterPid, livingPostmaster, parsePostmasterPid, servesCluster } from './postmaster-pid.js';

const READY = '4711\n/srv/kith/postgres\n1795356570\n54999\n\n127.0.0.1\n 16048275         5\nready   \n';

describe('parsePostmasterPid', () => {
  test('reads pid, port and status', () => {
    expect(parsePostmasterPid(READY)).toEqual({ pid: 4711, port: 54999, status: 'ready' });
  });

  test('a file that is still being written has no status yet', () => {
    expect(parsePostmasterPid('4711\n/srv/kith/postgres\n')).toEqual({ pid: 4711, port: 0, status: '' });
  });

  test.each(['', '\n', 'postgres\n', '-4711\n', '0\n'])('%j is not one', (text) => {
    expect(parsePostmasterPid(text)).toBeUndefined();
  });
});

describe('servesCluster', () => {
  const started = { commandLine: '/opt/bin/postgres -D /srv/kith/postgres -p 54999', startedAt: '17' };

  test('the server of this directory, by its command line', () => {
    expect(servesCluster(started, '/srv/kith/postgres')).toBe(true);
    expect(servesCluster(started, '/srv/other/postgres')).toBe(false);
  });

  test('the working directory counts for more than the command line', () => {
    const inside = { ...started, commandLine: 'postgres -D /proc/self/cwd', workingDirectory: '/srv/kith/postgres' };
    expect(servesCluster(inside, '/srv/kith/postgres')).toBe(true);
    expect(servesCluster({ ...inside, workingDirectory: '/srv/kith/postgres (deleted)' }, '/srv/kith/postgres')).toBe(
      true,
    );
    expect(servesCluster({ ...inside, workingDirectory: '/srv/other' }, '/srv/kith/postgres')).toBe(false);
  });

  test('another program that was given the pid', () => {
    expect(servesCluster({ commandLine: 'vim /srv/kith/postgres', startedAt: '17' }, '/srv/kith/postgres')).toBe(false);
  });

  test('Windows tells only the name of the program', () => {
    expect(servesCluster({ commandLine: 'postgres.exe', startedAt: '' }, 'C:\\kith\\postgres')).toBe(true);
    expect(servesCluster({ commandLine: 'notepad.exe', startedAt: '' }, 'C:\\kith\\postgres')).toBe(false);
  });
});

describe('a data directory', () => {
  let cluster: string;
  beforeEach(() => {
    cluster = mkdtempSync(join(tmpdir(), 'kith-pid-'));
  });
  afterEach(() => rmSync(cluster, { recursive: true }));

  test('whose postmaster.pid names a program that is no postgres has no living server', () => {
    writeFileSync(join(cluster, 'postmaster.pid'), READY.replace('4711', String(process.pid)));
    expect(livingPostmaster(cluster)).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('keeps the shared memory key of a stale postmaster.pid', () => {
    writeFileSync(join(cluster, 'postmaster.pid'), READY);
    clearStalePostmasterPid(cluster);
    expect(readFileSync(join(cluster, 'postmaster.pid'), 'utf8')).toBe(READY.replace('4711', String(process.pid)));
  });

  test('loses a postmaster.pid that says nothing', () => {
    writeFileSync(join(cluster, 'postmaster.pid'), '');
    clearStalePostmasterPid(cluster);
    expect(() => readFileSync(join(cluster, 'postmaster.pid'))).toThrow('ENOENT');
  });
});
