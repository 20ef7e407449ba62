import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import { KithNaming } from './naming.js';
import { untilFree } from './while-in-use.js';

export interface Migration {
  new (): MigrationInterface;
  /** Columns that it drops, `table.column`, since no release asks for them any more; each null or with a default until then. */
  readonly drops?: readonly string[];
}

/** Any number will do, as long as every instance of Kith takes the same. */
const migrationLock = 7_205_481;

/**
 * Who waits for a lock on a table lets nobody else have it meanwhile: so it is waited for in turns, with room for others
 * in between. Shorter than the second after which PostgreSQL looks for deadlocks, or it might be a request that it ends.
 */
const lockTimeout = '800ms';

/** Applies migrations and takes them back on the one connection that holds the right to. */
export class Migrator {
  constructor(
    private readonly source: DataSource,
    readonly runner: QueryRunner,
  ) {}

  /** Applies what has not been, each whole or not at all unless it says otherwise of itself. */
  async applyPending(): Promise<void> {
    await untilFree(() => this.executor().executePendingMigrations());
  }

  /** Takes the last one back; with it goes what only it has room for. */
  async undoLast(): Promise<void> {
    await untilFree(() => this.executor().undoLastMigration());
  }

  private executor(): MigrationExecutor {
    return Object.assign(new MigrationExecutor(this.source, this.runner), { transaction: 'each' as const });
  }
}

/** Works as the owner on the database's shape. Several instances may start at once: one works, the others wait. */
export async function asMigrator(
  ownerUrl: string,
  migrations: readonly Migration[],
  work: (migrator: Migrator) => Promise<void>,
): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url: ownerUrl,
    migrations: [...migrations],
    namingStrategy: new KithNaming(),
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize: 1,
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await takeTurn(runner);
    await runner.query(`set lock_timeout = '${lockTimeout}'`);
    await work(new Migrator(source, runner));
  } finally {
    // With the connection ends the turn.
    await runner.release();
    await source.destroy();
  }
}

/** Asked again and again: an index made beside the work waits for every statement that is under way, and so for one that waits. */
async function takeTurn(runner: QueryRunner): Promise<void> {
  for (;;) {
    const [{ mine }] = (await runner.query('select pg_try_advisory_lock($1) as mine', [migrationLock])) as [
      { mine: boolean },
    ];
    if (mine) return;
    await sleep(100);
  }
}
