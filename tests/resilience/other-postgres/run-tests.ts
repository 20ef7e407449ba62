import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
  /** Not 0 either when something went wrong beside the tests. */
  exitCode: number | null;
  /** What failed, by name. */
  failures: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    message: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

const tests = fileURLToPath(new URL('../../', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** Runs the tests of the API on the PostgreSQL of that role. */
export async function runApiTests(databaseUrl: string): Promise<TestCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-report-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--project', 'api', '--reporter=json', `--outputFile=${file}`];
  try {
    const exitCode = await run(args, { ...ownEnvironment(), KITH_TEST_DATABASE_URL: databaseUrl });
    return { exitCode, ...countsIn(JSON.parse(readFileSync(file, 'utf8')) as Report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without what tells a process that it is a test, or a proof, itself. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|KITH_PROOF|TEST$)/.test(name)));
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...args], { cwd: tests, env, stdio: ['ignore', 2, 2] });
    const stop = () => child.kill();
    process.once('exit', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve(code);
    });
  });
}

function countsIn({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  testResults,
}: Report): Omit<TestCounts, 'exitCode'> {
  const failures = testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed').map(({ fullName }) => fullName);
    // A file that could not be loaded has no tests to count.
    return status === 'failed' && failed.length === 0 ? [`${name}: ${message.split('\n')[0]}`] : failed;
  });
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, failures.length),
    skipped: numPendingTests,
    failures,
  };
}
