import type { PoolClient } from 'pg';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { runBatch, type Answer, type Statement } from './batch.js';

interface Waiting {
  statement: Statement;
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

/**
 * Lets TypeORM work on the one connection a unit holds. It ends and releases nothing itself: the unit does. Statements
 * that are handed over in one go leave as one message, the first of them behind what opens the transaction.
 */
export class UnitQueryRunner extends PostgresQueryRunner {
  private underWay: Promise<unknown> = Promise.resolve();
  private waiting: Waiting[] = [];
  private unsent: readonly Statement[];

  constructor(
    driver: PostgresDriver,
    private readonly client: PoolClient,
    opening: readonly Statement[],
    private readonly onDatabaseError: (error: unknown) => void,
  ) {
    super(driver, 'master');
    this.unsent = opening;
    this.isTransactionActive = true;
  }

  override connect(): Promise<PoolClient> {
    return Promise.resolve(this.client);
  }

  override async query(query: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<never> {
    await this.begin();
    return this.watched(super.query(query, parameters as never, useStructuredResult) as Promise<never>);
  }

  /** Runs a prepared statement. */
  run(statement: Statement): Promise<Answer> {
    return this.watched(
      new Promise((resolve, reject) => {
        this.waiting.push({ statement, resolve, reject });
        if (this.waiting.length === 1) queueMicrotask(() => this.send());
      }),
    );
  }

  /** Whether the transaction was begun, so that it has to be ended. */
  get begun(): boolean {
    return this.unsent.length === 0;
  }

  /** Sends what is still waiting, and what opens the transaction if nothing has done so yet. Rejects when that fails. */
  async begin(): Promise<void> {
    this.send();
    if (!this.begun) await this.watched(runBatch(this.client, this.takeOpening()));
  }

  /** Resolves when every statement handed over so far has been answered. */
  async settled(): Promise<void> {
    await this.underWay;
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }

  private send(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    const opening = this.takeOpening();
    runBatch(this.client, [...opening, ...waiting.map(({ statement }) => statement)]).then(
      (answers) => waiting.forEach(({ resolve }, index) => resolve(answers[opening.length + index]!)),
      (reason: unknown) => waiting.forEach(({ reject }) => reject(reason)),
    );
  }

  private takeOpening(): readonly Statement[] {
    const opening = this.unsent;
    this.unsent = [];
    return opening;
  }

  private watched<Result>(running: Promise<Result>): Promise<Result> {
    this.underWay = Promise.all([this.underWay, running.catch(this.onDatabaseError)]);
    return running;
  }
}
