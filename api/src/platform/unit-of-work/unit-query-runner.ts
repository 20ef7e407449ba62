import type { PoolClient } from 'pg';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { runStatement, type Statement } from './batch.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * Lets TypeORM work on the one connection a unit holds. It begins, commits and releases nothing itself: the unit does.
 * Statements queue here, since concurrent queries on one client will be an error in pg 9.
 */
export class UnitQueryRunner extends PostgresQueryRunner {
  private tail: Promise<unknown> = Promise.resolve();

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
    return this.inTurn(() => super.query(query, parameters as never, useStructuredResult) as Promise<never>);
  }

  /** A read plan's statement, in its turn. */
  planned(statement: Statement): Promise<unknown[][]> {
    return this.inTurn(() => runStatement(this.client, statement));
  }

  private inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.tail.then(run, run);
    this.tail = result.catch(this.onDatabaseError);
    return result;
  }

  /** Resolves when every statement handed over so far has been answered. */
  async settled(): Promise<void> {
    await this.tail;
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }
}
