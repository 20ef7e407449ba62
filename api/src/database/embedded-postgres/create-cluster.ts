import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSecrets } from './secrets.js';
import { runProgram, type Installation } from './server-program.js';
import { directoryArgument } from './service-account.js';

const EXTENSIONS = ['pg_trgm', 'unaccent', 'pgcrypto', 'citext', 'btree_gist', 'cube', 'earthdistance'];

// Case and word characters beyond ASCII come from LC_CTYPE; not every machine has the first. Sorting is the same everywhere.
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Creates a database cluster with the owner role, its database and the extensions. It gets its name only when all of
 * that is done, so a start that is cut short leaves nothing half made. Throws with what initdb or postgres said.
 */
export async function createCluster(
  installation: Installation,
  directory: string,
  cluster: string,
  secrets: DatabaseSecrets,
): Promise<void> {
  if (existsSync(cluster) && readdirSync(cluster).length > 0) throw new Error(`${cluster} is in use by something else`);
  const prefix = 'unfinished-';
  for (const name of readdirSync(directory)) {
    if (name.startsWith(prefix)) rmSync(join(directory, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const unfinished = mkdtempSync(join(directory, prefix));
  try {
    await initialise(installation, unfinished, secrets.superuserPassword);
    await createOwnDatabase(installation, unfinished, secrets.ownerPassword);
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function initialise(installation: Installation, unfinished: string, password: string): Promise<void> {
  const passwordDirectory = mkdtempSync(join(tmpdir(), 'kith-initdb-'));
  const passwordFile = join(passwordDirectory, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of [passwordFile, passwordDirectory]) own(installation, path);
    await initialiseWithFirstCharacterType(installation, unfinished, passwordFile);
  } finally {
    rmSync(passwordDirectory, { recursive: true, force: true });
  }
}

async function initialiseWithFirstCharacterType(
  installation: Installation,
  unfinished: string,
  passwordFile: string,
): Promise<void> {
  for (const [index, characterType] of CHARACTER_TYPES.entries()) {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    own(installation, unfinished);
    try {
      await runProgram(installation, 'initdb', {
        args: initdbArguments(installation, unfinished, characterType, passwordFile),
        workingDirectory: unfinished,
      });
      return;
    } catch (error) {
      if (index === CHARACTER_TYPES.length - 1 || !/locale/i.test(String(error))) throw error;
    }
  }
}

function initdbArguments(
  { account, majorVersion }: Installation,
  unfinished: string,
  characterType: string,
  passwordFile: string,
): string[] {
  return [
    `--pgdata=${directoryArgument(unfinished, account)}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Older ones have no locale of their own, and take the system's.
    ...(majorVersion >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    '--locale=C',
    `--lc-ctype=${characterType}`,
    '--no-sync',
    '--no-instructions',
  ];
}

// Single-user mode: no server to start, find and stop, and no moment at which anybody could connect.
async function createOwnDatabase(installation: Installation, unfinished: string, password: string): Promise<void> {
  const statements = [
    `CREATE ROLE kith_owner LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`,
    ...EXTENSIONS.map((extension) => `CREATE EXTENSION ${extension}`),
    'CREATE DATABASE kith OWNER kith_owner',
  ];
  const cluster = directoryArgument(unfinished, installation.account);
  await runProgram(installation, 'postgres', {
    args: ['--single', '-D', cluster, '-F', '-j', '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', 'template1'],
    workingDirectory: unfinished,
    input: statements.map((statement) => `${statement};\n\n`).join(''),
  });
}

function own(installation: Installation, path: string): void {
  if (installation.account) chownSync(path, installation.account.uid, installation.account.gid);
  if (process.platform !== 'win32') chmodSync(path, path.endsWith('password') ? 0o600 : 0o700);
}
