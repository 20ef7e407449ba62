import pg from 'pg';
import type { DataSource } from 'typeorm';
import { UnitsOfWork } from '../platform/unit-of-work/units-of-work.js';
import { makeDataSource } from './data-source.js';
import { poolOptions } from './pool-options.js';
import { urlFor } from './roles.js';

/** The named holders of connections, each under a role of its own. */
export interface Database {
  /** The graph's units, as kith_app. */
  units: UnitsOfWork;
  /** Units of the clock and other jobs, as kith_worker. */
  systemUnits: UnitsOfWork;
  /** Sign-in's own tables, as kith_auth. */
  signIn: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  ownerUrl: string;
  secret: string;
  poolSize?: number;
}

/** Connects the serving roles to a migrated database. Rejects when it cannot be reached. */
export async function openDatabase({ ownerUrl, secret, poolSize = 10 }: DatabaseOptions): Promise<Database> {
  const app = makeDataSource({ url: urlFor(ownerUrl, secret, 'kith_app'), poolSize, applicationName: 'kith' });
  const worker = makeDataSource({
    url: urlFor(ownerUrl, secret, 'kith_worker'),
    poolSize: 2,
    applicationName: 'kith worker',
  });
  const signIn = new pg.Pool({
    connectionString: urlFor(ownerUrl, secret, 'kith_auth'),
    max: 4,
    application_name: 'kith sign-in',
    ...poolOptions,
  });
  // An idle connection that dies must not end the process; the next checkout makes a new one.
  signIn.on('error', () => undefined);
  const sources: DataSource[] = [];
  for (const source of [app, worker]) sources.push(await source.initialize());
  return {
    units: new UnitsOfWork(app),
    systemUnits: new UnitsOfWork(worker),
    signIn,
    close: async () => {
      await Promise.all([...sources.map((source) => source.destroy()), signIn.end()]);
    },
  };
}
