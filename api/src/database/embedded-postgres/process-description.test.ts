import { expect, test } from 'vitest';
import { describeProcess, parseProcStat, parsePs, parseTasklist } from './process-description.js';

test('reads a line of ps', () => {
  expect(parsePs('Ss   Sun Nov 22 14:09:30 2026 /opt/my bin/postgres -D /srv/kith\n')).toEqual({
    commandLine: '/opt/my bin/postgres -D /srv/kith',
    startedAt: 'Sun Nov 22 14:09:30 2026',
  });
});

test.each(['', '\n', 'Z    Sun Nov 22 14:09:30 2026 (postgres)\n'])('ps shows nothing living in %j', (text) => {
  expect(parsePs(text)).toBeUndefined();
});

test('reads a line of tasklist', () => {
  const line = '"postgres.exe","4711","Console","1","12,345 K"\r\n';
  expect(parseTasklist(line, 4711)).toEqual({ commandLine: 'postgres.exe', startedAt: '' });
  expect(parseTasklist(line, 471)).toBeUndefined();
  expect(parseTasklist('INFO: No tasks are running which match the specified criteria.\r\n', 4711)).toBeUndefined();
});

test('reads /proc/<pid>/stat of a program with brackets and spaces in its name', () => {
  const afterState = Array.from({ length: 30 }, (_, index) => String(index + 4)).join(' ');
  expect(parseProcStat(`4711 (a) b (c)) S ${afterState}`)).toEqual({ state: 'S', startedAt: '22' });
  expect(parseProcStat('')).toBeUndefined();
});

test('describes this process, the same each time', () => {
  expect(describeProcess(process.pid)?.commandLine).toMatch(/node/);
  expect(describeProcess(process.pid)).toEqual(describeProcess(process.pid));
});
