import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { readManifest, root } from './project.mjs';
import { exitCodeOf, runAsStep, runAttached } from './run-program.mjs';

const peers = join('tests', 'benchmarks', 'peers');

/** Puts Kith beside its peers under load, with the peers installed first; gives the exit code. */
export async function runBench(args) {
  await ensureInstalled();
  await ensureBuilt();
  await ensurePeers();
  return exitCodeOf(await runAttached(process.execPath, [join('tests', 'benchmarks', 'bench.mjs'), ...args]));
}

/** Installs and builds the other servers unless exactly these are there. They are no part of Kith's own installation. */
async function ensurePeers() {
  const pnpm = readManifest().packageManager.split('+')[0];
  const install = ['-y', pnpm, '--dir', peers, 'install', '--frozen-lockfile', '--prod=false'];
  await once('install', ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'], async () => {
    console.error(`Installing the peers with ${pnpm} …`);
    await runQuietly('npx', [...install, '--config.confirmModulesPurge=false']);
  });
  const sources = readdirSync(join(root, peers, 'usual')).map((name) => join('usual', name));
  await once('build', ['tsconfig.json', 'package.json', ...sources.sort()], async () => {
    console.error('Building the one peer that is written in TypeScript …');
    await runQuietly(process.execPath, [join(peers, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', peers]);
  });
}

async function runQuietly(command, args) {
  const { code } = await runAsStep(command, args, { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('The peers could not be made ready: see above.');
}

/** Does the work unless it was done for exactly these files. */
async function once(name, files, work) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of files) hash.update(readFileSync(join(root, peers, file)));
  const stamp = hash.digest('hex');
  const stampFile = join(root, peers, 'node_modules', `.kith-${name}-stamp`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  await work();
  writeFileSync(stampFile, stamp);
}
