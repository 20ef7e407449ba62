import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installStamp } from './install.mjs';
import { root, workspacesWithScript } from './project.mjs';
import { runAsStep } from './run-program.mjs';

const stampFile = join(root, 'node_modules', '.kith-build-stamp');

const SHARED_SOURCES = ['package.json', 'tsconfig.base.json', 'turbo.json'];
// The emitted schema.graphql is missing here on purpose: it is the build's own work.
const NOT_SOURCES = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'gql']);

export const BUILD = ['turbo', ['run', 'build', '--output-logs=errors-only']];

/** Builds all that has changed since the last build. Throws when that fails. */
export async function ensureBuilt() {
  const stamp = sourceStamp();
  if (isBuilt(stamp)) return;
  console.error('Building …');
  // The output of a command line belongs to the command: ours goes to stderr.
  const { code } = await runAsStep(...BUILD, { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('The build failed: see above.');
  rememberBuild(stamp);
}

/** A hash of names, times and sizes of all that a build reads: ten times faster than asking turbo, which reads it all. */
export function sourceStamp() {
  const hash = createHash('sha256').update(installStamp());
  for (const file of SHARED_SOURCES) addFile(hash, file);
  for (const directory of workspacesWithScript('build')) addDirectory(hash, directory);
  return hash.digest('hex');
}

/** Notes that the sources, as they were when this stamp was taken, are built. */
export function rememberBuild(stamp) {
  writeFileSync(stampFile, stamp);
}

/** Makes the next start look at everything again. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}

/** Whether the sources with this stamp are built. */
export function isBuilt(stamp) {
  const outputs = workspacesWithScript('build').map((directory) => join(root, directory, 'dist'));
  return (
    existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && outputs.every((path) => existsSync(path))
  );
}

function addDirectory(hash, directory) {
  const entries = readdirSync(join(root, directory), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${directory}/${entry.name}`;
    if (entry.name.startsWith('.') || NOT_SOURCES.has(entry.name)) continue;
    if (entry.isDirectory()) addDirectory(hash, path);
    else if (!/\.test\.tsx?$/.test(entry.name)) addFile(hash, path);
  }
}

function addFile(hash, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  hash.update(`${path}\0${stats?.size}\0${stats?.mtimeMs}\0`);
}
