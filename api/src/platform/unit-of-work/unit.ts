import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor, Member } from '../actor.js';
import type { Clock } from '../clock.js';
import { memberOf } from '../member-of.js';
import type { Answer, Statement } from './batch.js';
import { rememberedName } from './named-statement.js';
import type { UnitQueryRunner } from './unit-query-runner.js';
import { insertRow, updateRows } from './write-rows.js';

/** One transaction under one actor: what a use case works with. Made only by `UnitsOfWork`. */
export class Unit {
  /** People whose data this unit read or wrote; they stand in its audit row. */
  readonly people = new Set<string>();
  /** Why, as the caller said it (an override, a look-up that missed); stands in the audit row. */
  why: string | null = null;
  /** Force an audit row although nobody was found: a look-up that missed. */
  audited = false;
  /** What is sent together with COMMIT, as nothing in the unit needs its answer. */
  readonly atEnd: Statement[] = [];
  private instant: Date | undefined;

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    readonly clock: Clock,
    private readonly runner: UnitQueryRunner,
  ) {}

  /** The member who acts; FORBIDDEN or UNAUTHENTICATED for anybody else. */
  get member(): Member {
    return memberOf(this.actor);
  }

  /** Who acts, for what is written about it: the member, or the program itself. */
  get actorName(): string {
    return this.actor.kind === 'SYSTEM' ? 'Kith' : this.member.name;
  }

  /** One instant for everything this unit writes, as now() is in the database. */
  now(): Date {
    this.instant ??= this.clock.now();
    return this.instant;
  }

  /** Runs one statement with positional parameters and returns its rows. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.runner.run({ name: `rows ${rememberedName(text)}`, text, values, keyed: true });
    return rows as Row[];
  }

  /** Runs one statement that changes rows and returns how many it changed. */
  async change(text: string, values: readonly unknown[] = []): Promise<number> {
    return rowsOf(await this.runner.run({ name: rememberedName(text), text, values, silent: true }));
  }

  /** The same, sent together with COMMIT. */
  changeAtEnd(text: string, values: readonly unknown[]): void {
    this.atEnd.push({ name: rememberedName(text), text, values, silent: true });
  }

  /** Runs a read plan's statement and gives its rows as arrays. */
  async planned(statement: Statement): Promise<unknown[][]> {
    return (await this.runner.run(statement)).rows as unknown[][];
  }

  /** Changes the rows with these values and returns how many there were; a property that is left out stays. */
  async update<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: Partial<T>,
    set: QueryDeepPartialEntity<T>,
  ): Promise<number> {
    const { driver } = this.manager.connection;
    const metadata = this.manager.connection.getMetadata(entity);
    return rowsOf(await this.runner.run(updateRows(driver as PostgresDriver, metadata, where, set)));
  }

  /** Inserts one row of an entity; every column without a database default has to be given. */
  async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, row: QueryDeepPartialEntity<T>): Promise<void> {
    await this.runner.run(this.insertion(entity, row));
  }

  /** The statement that inserts such a row, to be sent with others. */
  insertion<T extends ObjectLiteral>(entity: EntityTarget<T>, row: QueryDeepPartialEntity<T>): Statement {
    const { driver } = this.manager.connection;
    return insertRow(driver as PostgresDriver, this.manager.connection.getMetadata(entity), row);
  }
}

/** How many rows a statement changed, by what Postgres says of it: UPDATE 1. */
const rowsOf = ({ command }: Answer): number => Number(/\d+$/.exec(command)?.[0] ?? 0);
