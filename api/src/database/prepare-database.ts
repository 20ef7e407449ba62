import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { loadDemo } from '../demo/load-demo.js';
import { openDatabase, type Database } from './database.js';
import { startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.js';
import { migrate } from './migrate.js';

export interface PreparedDatabase {
  database: Database;
  ownerUrl: string;
  /** Whether this is the embedded database with its demo data and sign-ins. */
  demo: boolean;
  close(): Promise<void>;
}

/**
 * The database the program works on, migrated: the one DATABASE_URL names, or an embedded PostgreSQL that is started
 * here and gets demo data the first time. Demo sign-ins exist nowhere else.
 */
export async function prepareDatabase(config: Config, say: (line: string) => void): Promise<PreparedDatabase> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDirectory: resolve(config.dataDirectory) });
  const ownerUrl = config.databaseUrl ?? embedded!.ownerUrl;
  try {
    await migrate(ownerUrl, config.secret);
    const database = await openDatabase({ ownerUrl, secret: config.secret, poolSize: config.poolSize });
    if (embedded) await loadDemo({ config, database, ownerUrl, say });
    return {
      database,
      ownerUrl,
      demo: embedded !== undefined,
      close: async () => {
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
