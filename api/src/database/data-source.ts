import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { KithNaming } from './naming.js';
import { poolOptions } from './pool-options.js';

export interface PoolOptions {
  url: string;
  poolSize: number;
  applicationName: string;
}

/** The TypeORM model on a pool of one database role. Only `openDatabase` and the migrations make one. */
export function makeDataSource({ url, poolSize, applicationName }: PoolOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    entities,
    namingStrategy: new KithNaming(),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    poolSize,
    applicationName,
    extra: {
      ...poolOptions,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      // Lets a unit send its statements before the first is answered; on a client they are answered in their order.
      pipeline: true,
    },
  });
}
