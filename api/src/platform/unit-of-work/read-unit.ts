import type { RequestContext } from '../context.js';
import type { OpenUnit } from './units-of-work.js';
import type { Unit } from './unit.js';

/** The one repeatable-read unit of an operation, opened when something is first read. */
export class ReadUnit {
  private opening: Promise<OpenUnit> | undefined;
  private failure: unknown;

  constructor(private readonly ctx: RequestContext) {}

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
