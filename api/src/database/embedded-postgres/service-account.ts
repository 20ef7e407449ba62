import { lchownSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** The unprivileged user that postgres runs as when Node itself runs as root, which postgres refuses. */
export interface ServiceAccount {
  uid: number;
  gid: number;
}

const NOBODY: ServiceAccount = { uid: 65534, gid: 65534 };

/**
 * The account to drop to for this data directory: undefined unless this process is root. An existing directory keeps
 * its owner. Throws when the directory belongs to somebody else and this process may not become them.
 */
export function chooseServiceAccount(cluster: string): ServiceAccount | undefined {
  const self = process.getuid?.();
  if (self === undefined) return undefined;
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (self !== 0) {
    if (existing && existing.uid !== self) {
      throw new Error(`${cluster} belongs to user ${existing.uid}: start as that user, or as root`);
    }
    return undefined;
  }
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return findAccount(readAccounts()) ?? NOBODY;
}

/** Finds `postgres`, else `nobody`, in the text of /etc/passwd. */
export function findAccount(passwd: string): ServiceAccount | undefined {
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] =
      passwd
        .split('\n')
        .map((line) => line.split(':'))
        .find(([user]) => user === name) ?? [];
    // macOS writes nobody as -2, which the system calls take as an unsigned number.
    if (Number(uid) && gid) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  return undefined;
}

/** Gives a directory and all in it to the account. */
export function giveTo(account: ServiceAccount, directory: string): void {
  lchownSync(directory, account.uid, account.gid);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) giveTo(account, path);
    else lchownSync(path, account.uid, account.gid);
  }
}

/**
 * How to name the data directory to a program that is started inside it. Below a home that the account may not enter,
 * Linux still lets it use the working directory that root chose for it. Throws where there is no such way.
 */
export function directoryArgument(cluster: string, account: ServiceAccount | undefined): string {
  if (!account || mayReach(dirname(cluster), account)) return cluster;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new Error(
    `User ${account.uid}, as whom PostgreSQL runs, cannot reach ${cluster}: choose another data directory`,
  );
}

/** Whether the modes on the way let the account enter a directory. */
export function mayReach(directory: string, account: ServiceAccount): boolean {
  const parent = dirname(directory);
  return maySearch(statSync(directory), account) && (parent === directory || mayReach(parent, account));
}

function maySearch(stats: Stats, account: ServiceAccount): boolean {
  if (stats.uid === account.uid) return (stats.mode & 0o100) !== 0;
  return (stats.mode & (stats.gid === account.gid ? 0o010 : 0o001)) !== 0;
}

function readAccounts(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
