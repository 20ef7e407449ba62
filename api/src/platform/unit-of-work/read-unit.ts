import type { Actor } from '../actor.js';
import type { Clock } from '../clock.js';
import { Gathering, type GatheredRead } from './gathering.js';
import type { Statement } from './batch.js';
import type { OpenUnit, UnitsOfWork } from './units-of-work.js';
import type { Unit } from './unit.js';

/** As much of an operation's context as reading needs. */
export interface ReadingContext {
  readonly units: UnitsOfWork;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly operation: string;
  readonly requestId: string;
}

/**
 * The repeatable-read unit of an operation. Where plans are all it reads by, it is opened, read and committed in one
 * round trip; otherwise it is opened when something is first read and stays open until the answer is ready.
 */
export class ReadUnit {
  private opening: Promise<OpenUnit> | undefined;
  private failure: unknown;
  private ended = false;
  private readonly gathering = new Gathering((statements, complete) => this.runAll(statements, complete));

  constructor(private readonly ctx: ReadingContext) {}

  /** The unit to read in, for what no plan covers; every caller in the operation gets the same one. */
  async unit(): Promise<Unit> {
    // A field that failed may end the answer while its neighbours still work; nobody would end what they open now.
    if (this.ended) throw new Error('This operation has been answered already.');
    this.opening ??= this.ctx.units.open({
      actor: this.ctx.actor,
      clock: this.ctx.clock,
      mode: 'snapshot',
      operation: { name: this.ctx.operation, requestId: this.ctx.requestId, wrote: false },
    });
    return (await this.noting(this.opening)).unit;
  }

  /** Reads by a plan and gives its rows as arrays. */
  planned(read: GatheredRead): Promise<unknown[][]> {
    return this.gathering.add(read);
  }

  /** Writes the audit row and commits. Rejects when any statement failed, though a resolver may have swallowed it. */
  async finish(): Promise<void> {
    this.ended = true;
    if (this.failure) throw this.failure;
    if (!this.opening) return;
    const open = await this.opening;
    this.opening = undefined;
    await open.finish();
  }

  async abandon(): Promise<void> {
    this.ended = true;
    const open = await this.opening?.catch(() => undefined);
    this.opening = undefined;
    await open?.abandon();
  }

  private async runAll(statements: Statement[], complete: boolean): Promise<unknown[][][]> {
    if (complete && !this.opening && !this.ended)
      return this.noting(this.ctx.units.readAtOnce(this.ctx.actor, statements));
    const unit = await this.unit();
    return Promise.all(statements.map((statement) => unit.planned(statement)));
  }

  private async noting<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }
}
