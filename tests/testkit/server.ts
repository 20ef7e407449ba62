import type { Config } from '@kith/api/config';
import { openDatabase, type Database } from '@kith/api/database/database';
import { createServer, type Server } from '@kith/api/server';
import { TrustedDocuments } from '@kith/api/platform/http/trusted-documents';
import pg from 'pg';
import { testClock, type TestClock } from './clock.js';
import { copyDatabase, type DatabaseCopy } from './cluster.js';
import { testConfig } from './config.js';

export interface TestServer {
  app: Server['app'];
  auth: Server['auth'];
  config: Config;
  database: Database;
  clock: TestClock;
  /** What everybody may have run; what a test asks with `run` is added as it asks. */
  documents: TrustedDocuments;
  ownerUrl: string;
  /** The same database, for whoever looks past row-level security. */
  adminUrl: string;
  /** SQL as the owner of the database, who is held to row-level security too: for what the graph does not offer. */
  owner: pg.Pool;
  close(): Promise<void>;
}

export interface StartOptions {
  config?: Partial<Config>;
  /** Another way to the same database, such as one through a proxy. */
  databaseUrl?: (ownerUrl: string) => string;
  /** A migrated database made elsewhere; left out, a copy of the template. */
  on?: DatabaseCopy;
  /** Begins with what another server's database holds; nobody may be connected to that at the moment. */
  copyOf?: TestServer;
}

/** Starts the API in this process on a database of its own. */
export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const { config: changes, databaseUrl, on, copyOf } = options;
  const copy = on ?? (await copyDatabase(copyOf && new URL(copyOf.ownerUrl).pathname.slice(1)));
  const config = testConfig(changes);
  const clock = testClock();
  const owner = new pg.Pool({ connectionString: copy.ownerUrl, max: 3 });
  owner.on('error', () => undefined);
  const ownerUrl = databaseUrl?.(copy.ownerUrl) ?? copy.ownerUrl;
  const database = await openDatabase({ ownerUrl, secret: config.secret, poolSize: config.poolSize });
  const documents = new TrustedDocuments();
  const { app, auth } = await createServer({ config, database, clock, documents });
  await app.ready();
  const close = async () => {
    await app.close();
    await database.close();
    await owner.end();
    await copy.drop();
  };
  const { ownerUrl: url, adminUrl } = copy;
  return { app, auth, config, database, clock, documents, ownerUrl: url, adminUrl, owner, close };
}

let current: Promise<TestServer> | undefined;

/** The server of this test file, started when first asked for and closed after its last test. */
export function theServer(): Promise<TestServer> {
  current ??= startServer();
  return current;
}

/** Puts another server in the place of the usual one, before anybody asked for it. */
export function useServer(started: Promise<TestServer>): Promise<TestServer> {
  if (current) throw new Error('The server of this file runs already.');
  current = started;
  return current;
}

export async function closeServer(): Promise<void> {
  const server = await current?.catch(() => undefined);
  current = undefined;
  await server?.close();
}
