import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createCluster } from './create-cluster.js';
import { prepareInstallation } from './native-programs.js';
import { findOrStartPostmaster, type PostmasterOptions } from './postmaster.js';
import { leaveMark, livingMarks, withStartLock, type ProcessMark } from './process-marks.js';
import { createSecrets, readSecrets, type DatabaseSecrets } from './secrets.js';
import type { Installation } from './server-program.js';
import { chooseServiceAccount, giveTo, type ServiceAccount } from './service-account.js';
import { signalPostmaster, stopPostmaster } from './stop-postmaster.js';

/** A running PostgreSQL. It is shared by the processes that use its data directory; the last to stop ends it. */
export interface EmbeddedPostgres {
  /** For the role `kith_owner` on the database `kith`. */
  ownerUrl: string;
  /** For the role `postgres` on the database `postgres`. */
  superuserUrl: string;
  /** Whether this start created the database. */
  firstStart: boolean;
  port: number;
  stop(): Promise<void>;
}

interface EmbeddedPostgresOptions {
  dataDirectory: string;
  /** False gives up safety against a crash of the machine for speed: for tests. */
  durable?: boolean;
  /** The folder of another package with the programs of PostgreSQL than the one installed: for tests on another version. */
  packaged?: string;
  /** Receives the server's log, which leaves out statements and details. */
  log?: (line: string) => void;
}

/**
 * Starts the PostgreSQL that ships with this program, or takes over the one running on the data directory.
 * Throws, in words for an operator, when that cannot be done.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = createDirectory(options.dataDirectory);
  const account = chooseServiceAccount(join(directory, 'postgres'));
  const marks = join(directory, 'run');
  mkdirSync(marks, { recursive: true, mode: 0o700 });
  return withStartLock(marks, async () => {
    const server = await prepareServer(directory, account, options);
    const postmaster = await findOrStartPostmaster(server);
    const mark = leaveMark(marks, 'using');
    try {
      if (postmaster.adopted) await checkPassword(server.secrets, postmaster.port);
    } catch (error) {
      mark.remove();
      throw error;
    }
    return describe(server, postmaster, stopper(server, postmaster.pid, marks, mark));
  });
}

type Server = PostmasterOptions & { secrets: DatabaseSecrets; firstStart: boolean };

async function prepareServer(
  directory: string,
  account: ServiceAccount | undefined,
  { durable = true, packaged, log = () => {} }: EmbeddedPostgresOptions,
): Promise<Server> {
  const path = join(directory, 'postgres');
  const installation = await prepareInstallation(directory, account, packaged);
  const firstStart = !existsSync(join(path, 'PG_VERSION'));
  const secrets = firstStart ? createSecrets(directory) : readSecrets(directory);
  if (firstStart) await createCluster(installation, directory, path, secrets);
  const cluster = realpathSync(path);
  checkCluster(cluster, installation);
  return { installation, cluster, durable, log, secrets, firstStart };
}

function createDirectory(path: string): string {
  const created = mkdirSync(path, { recursive: true, mode: 0o755 });
  // The mode above is subject to the umask, and the server's user passes through here.
  if (created && process.platform !== 'win32') chmodSync(path, 0o755);
  return realpathSync(path);
}

function checkCluster(cluster: string, { account, majorVersion }: Installation): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== String(majorVersion)) {
    throw new Error(`${cluster} was written by PostgreSQL ${version}, and this is ${majorVersion}: move it away`);
  }
  if (process.platform === 'win32') return;
  // A copy or a restored backup comes with other owners and modes, which postgres would refuse.
  if (account && statSync(cluster).uid !== account.uid) giveTo(account, cluster);
  chmodSync(cluster, 0o700);
}

async function checkPassword(secrets: DatabaseSecrets, port: number): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(secrets, port), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`PostgreSQL is running on port ${port} and does not let us in`, { cause: error });
  } finally {
    await client.end();
  }
}

function describe(server: Server, { port }: { port: number }, stop: () => Promise<void>): EmbeddedPostgres {
  return {
    ownerUrl: `postgres://kith_owner:${server.secrets.ownerPassword}@127.0.0.1:${port}/kith`,
    superuserUrl: superuserUrl(server.secrets, port),
    firstStart: server.firstStart,
    port,
    stop,
  };
}

function superuserUrl(secrets: DatabaseSecrets, port: number): string {
  return `postgres://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/postgres`;
}

function stopper(server: Server, pid: number, marks: string, mark: ProcessMark): () => Promise<void> {
  // For an exit without stop(), after an error that nobody caught: the server shuts down by itself.
  const onExit = () => {
    mark.remove();
    if (livingMarks(marks, 'using').length === 0) signalPostmaster(server.cluster, pid, 'SIGINT');
  };
  const stop = async () => {
    process.off('exit', onExit);
    await withStartLock(marks, async () => {
      mark.remove();
      if (livingMarks(marks, 'using').length === 0) await stopPostmaster(server, pid);
    });
  };
  let stopped: Promise<void> | undefined;
  process.on('exit', onExit);
  return () => (stopped ??= stop());
}
