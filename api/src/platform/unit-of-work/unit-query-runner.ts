import type { PoolClient } from 'pg';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { runBatch, type Answer, type Statement } from './batch.js';

/**
 * Lets TypeORM work on the one connection a unit holds. It begins, commits and releases nothing itself: the unit does.
 * What is sent at once travels at once, on a connection that pipelines, and is answered in its order; after one that
 * failed Postgres refuses the rest.
 */
export class UnitQueryRunner extends PostgresQueryRunner {
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    driver: PostgresDriver,
    private readonly client: PoolClient,
    private readonly onDatabaseError: (error: unknown) => void,
  ) {
    super(driver, 'master');
    this.isTransactionActive = true;
  }

  override connect(): Promise<PoolClient> {
    return Promise.resolve(this.client);
  }

  override query(query: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<never> {
    return this.watched(super.query(query, parameters as never, useStructuredResult) as Promise<never>);
  }

  /** Runs a prepared statement. */
  run(statement: Statement): Promise<Answer> {
    return this.watched(runBatch(this.client, [statement]).then(([answer]) => answer!));
  }

  private watched<Result>(running: Promise<Result>): Promise<Result> {
    this.underWay = Promise.all([this.underWay, running.catch(this.onDatabaseError)]);
    return running;
  }

  /** Resolves when every statement handed over so far has been answered. */
  async settled(): Promise<void> {
    await this.underWay;
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }
}
