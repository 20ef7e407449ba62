import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root, workspaces } from './project.mjs';
import { runAsStep } from './run-program.mjs';

const stampFile = join(root, 'node_modules', '.kith-install-stamp');

/** Installs the dependencies unless exactly these are installed already. Throws when that fails. */
export async function ensureInstalled() {
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const pnpm = readManifest().packageManager.split('+')[0];
  console.error(`Installing the dependencies with ${pnpm} …`);
  const { code } = await runAsStep(
    'npx',
    // Someone's NODE_ENV=production must not leave out the tools that build.
    ['-y', pnpm, 'install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'],
    { stdio: ['ignore', 2, 2] },
  );
  if (code !== 0) throw new Error('The dependencies could not be installed: see above.');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** A hash of all that decides which files an installation consists of. */
export function installStamp() {
  const hash = createHash('sha256');
  hash.update([process.platform, process.arch, process.versions.modules].join());
  const manifests = ['.', ...workspaces()].map((directory) => join(directory, 'package.json'));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
