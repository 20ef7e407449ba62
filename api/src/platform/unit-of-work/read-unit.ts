import type { Actor } from '../actor.js';
import type { Clock } from '../clock.js';
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

/** The one repeatable-read unit of an operation, opened when something is first read. */
export class ReadUnit {
  private opening: Promise<OpenUnit> | undefined;
  private failure: unknown;

  constructor(private readonly ctx: ReadingContext) {}

  /** The unit to read in; every caller in the operation gets the same one. */
  async unit(): Promise<Unit> {
    this.opening ??= this.ctx.units.open({
      actor: this.ctx.actor,
      clock: this.ctx.clock,
      mode: 'snapshot',
      operation: { name: this.ctx.operation, requestId: this.ctx.requestId, wrote: false },
    });
    try {
      return (await this.opening).unit;
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }

  /** Writes the audit row and commits. Rejects when any statement failed, though a resolver may have swallowed it. */
  async finish(): Promise<void> {
    if (this.failure) throw this.failure;
    if (!this.opening) return;
    const open = await this.opening;
    this.opening = undefined;
    await open.finish();
  }

  async abandon(): Promise<void> {
    const open = await this.opening?.catch(() => undefined);
    this.opening = undefined;
    await open?.abandon();
  }
}
