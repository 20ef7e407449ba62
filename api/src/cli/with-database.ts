import { randomUUID } from 'node:crypto';
import type { Config } from '../config.js';
import { openDatabase, type Database } from '../database/database.js';
import { startEmbeddedPostgres } from '../database/embedded-postgres/embedded-postgres.js';
import { migrate } from '../database/migrate.js';
import { systemClock } from '../platform/clock.js';
import type { Unit } from '../platform/unit-of-work/unit.js';

/**
 * Runs `work` with the URL of the migrated database: the one DATABASE_URL names, or the embedded one. That is shared with
 * a running Kith, and is stopped afterwards only if nobody else uses it. It gets no demo data from here.
 */
export async function withOwnerUrl<T>(config: Config, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDirectory: config.dataDirectory });
  try {
    const ownerUrl = config.databaseUrl ?? embedded!.ownerUrl;
    await migrate(ownerUrl, config.secret);
    return await work(ownerUrl);
  } finally {
    await embedded?.stop();
  }
}

/** The same with its serving roles connected. */
export function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  return withOwnerUrl(config, async (ownerUrl) => {
    const database = await openDatabase({ ownerUrl, secret: config.secret, poolSize: 2 });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  });
}

/** Runs `work` in a unit of its own, as the program itself. `keep` decides by the result whether its writes stay. */
export function asSystem<T>(
  database: Database,
  operation: string,
  work: (unit: Unit) => Promise<T>,
  keep?: (result: T) => boolean,
): Promise<T> {
  const request = {
    actor: { kind: 'SYSTEM', name: `kith ${operation}` },
    clock: systemClock,
    mode: 'write',
    operation: { name: operation, requestId: randomUUID(), wrote: true },
  } as const;
  return database.systemUnits.run(request, work, keep);
}
