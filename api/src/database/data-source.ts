import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { KithNaming } from './naming.js';

export interface PoolOptions {
  url: string;
  poolSize: number;
  applicationName: string;
}

/** The TypeORM model on a pool of one database role. Only `openDatabase` and the migrations make one. */
export function makeDataSource({ url, poolSize, applicationName }: PoolOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new KithNaming(),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    poolSize,
    applicationName,
    connectTimeoutMS: 4_000,
    extra: {
      connectionTimeoutMillis: 4_000,
      idleTimeoutMillis: 30_000,
      // Below the eight seconds in which every request has to end, lost database or not.
      query_timeout: 6_000,
      statement_timeout: 5_500,
      idle_in_transaction_session_timeout: 20_000,
      keepAlive: true,
    },
  });
}
