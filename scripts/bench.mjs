import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { readManifest, root } from './project.mjs';
import { exitCodeOf, runAsStep, runAttached } from './run-program.mjs';

const peers = join('tests', 'benchmarks', 'peers');
const stampFile = join(root, peers, 'node_modules', '.kith-install-stamp');

/** Puts Kith beside its peers under load, with the peers installed first; gives the exit code. */
export async function runBench(args) {
  await ensureInstalled();
  await ensureBuilt();
  await ensurePeers();
  return exitCodeOf(await runAttached(process.execPath, [join('tests', 'benchmarks', 'bench.mjs'), ...args]));
}

/** Installs the other servers unless exactly these are there already. They are no part of Kith's own installation. */
async function ensurePeers() {
  const stamp = peersStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const pnpm = readManifest().packageManager.split('+')[0];
  console.error(`Installing the peers with ${pnpm} …`);
  const quietly = { stdio: ['ignore', 2, 2] };
  const install = ['-y', pnpm, '--dir', peers, 'install', '--frozen-lockfile', '--prod=false'];
  const { code } = await runAsStep('npx', [...install, '--config.confirmModulesPurge=false'], quietly);
  if (code !== 0) throw new Error('The peers could not be installed: see above.');
  writeFileSync(stampFile, stamp);
}

function peersStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    hash.update(readFileSync(join(root, peers, file)));
  }
  return hash.digest('hex');
}
