import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { auditOf, type AuditedOperation } from '../audit/write-audit.js';
import type { Actor } from '../actor.js';
import type { Clock } from '../clock.js';
import { beginAs, type UnitMode } from './begin.js';
import { isConnectionError, translateDatabaseError } from './database-errors.js';
import { commit, inOneRoundTrip } from './one-round-trip.js';
import type { Statement } from './batch.js';
import { UnitQueryRunner } from './unit-query-runner.js';
import { Unit } from './unit.js';

export interface UnitRequest {
  actor: Actor;
  clock: Clock;
  mode: UnitMode;
  operation: AuditedOperation;
}

/** A unit that somebody else will end; `finish` or `abandon` has to be called exactly once. */
export interface OpenUnit {
  unit: Unit;
  /** Begins, if no statement has yet. */
  begin(): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** The one door to the database. A unit inside a unit would wait for its own pool, so it is refused. */
export class UnitsOfWork {
  private readonly inside = new AsyncLocalStorage<true>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Opens a unit. Errors: SERVICE_UNAVAILABLE without a database; and, with its first statement or its end,
   * UNAUTHENTICATED when session or membership has ended.
   */
  async open(request: UnitRequest): Promise<OpenUnit> {
    if (this.inside.getStore()) throw new Error('A unit of work was opened inside another.');
    const { client, release } = await this.checkOut();
    return this.handle(client, release, request);
  }

  /** Runs `work` in a unit of its own; `keep` decides by the result whether its writes stay. */
  async run<T>(
    request: UnitRequest,
    work: (unit: Unit) => Promise<T>,
    keep: (result: T) => boolean = () => true,
  ): Promise<T> {
    const open = await this.open(request);
    try {
      const result = await this.inside.run(true, () => work(open.unit));
      // Whatever the result, it is not for somebody whose session has ended.
      await open.begin();
      await (keep(result) ? open.finish() : open.abandon());
      return result;
    } catch (error) {
      await open.abandon();
      throw translateDatabaseError(error);
    }
  }

  /** Reads by plans alone, in one message there and one back. Errors as of `open`. */
  async readAtOnce(actor: Actor, statements: readonly Statement[]): Promise<unknown[][][]> {
    if (this.inside.getStore()) throw new Error('A unit of work was opened inside another.');
    const { client, release } = await this.checkOut();
    try {
      const rows = await inOneRoundTrip(client, actor, statements);
      release();
      return rows;
    } catch (error) {
      await this.rollBack(client, release, error);
      throw translateDatabaseError(error);
    }
  }

  /** What the model knows of an entity. */
  metadataOf(entity: unknown): EntityMetadata {
    return this.dataSource.getMetadata(entity as EntityTarget<ObjectLiteral>);
  }

  private async checkOut() {
    try {
      const [client, release] = (await (this.dataSource.driver as PostgresDriver).obtainMasterConnection()) as [
        PoolClient,
        (destroy?: boolean) => void,
      ];
      return { client, release };
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private handle(client: PoolClient, release: (destroy?: boolean) => void, request: UnitRequest): OpenUnit {
    let failure: unknown;
    let ended = false;
    const runner = new UnitQueryRunner(
      this.dataSource.driver as PostgresDriver,
      client,
      beginAs(request.actor, request.mode),
      (error) => (failure ??= error),
    );
    const manager = this.dataSource.createEntityManager(runner);
    Object.assign(runner, { manager });
    const unit = new Unit(manager, request.actor, request.clock, runner);

    const abandon = async () => {
      if (ended) return;
      ended = true;
      await runner.settled();
      if (runner.begun) await this.rollBack(client, release, failure);
      else release();
    };
    const finish = async () => {
      if (ended) return;
      try {
        await runner.begin();
        await runner.settled();
        if (failure !== undefined) throw failure;
        await commit(client, [...unit.atEnd, ...auditOf(unit, request.operation)]);
      } catch (error) {
        failure ??= error;
        await abandon();
        throw translateDatabaseError(error);
      }
      ended = true;
      release();
    };
    return { unit, begin: () => runner.begin(), finish, abandon };
  }

  /**
   * A connection that is lost or cannot roll back leaves the pool, or its next holder would inherit an identity. One that
   * timed out is not even asked: its rollback would wait as long again.
   */
  private async rollBack(client: PoolClient, release: (destroy?: boolean) => void, failure: unknown): Promise<void> {
    if (isConnectionError(failure)) return release(true);
    try {
      await client.query('rollback');
      release();
    } catch {
      release(true);
    }
  }
}
