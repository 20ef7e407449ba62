import DataLoader from 'dataloader';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { Cursors } from './graph/cursor.js';
import type { PlanCache } from './reading/plan/plan-cache.js';
import { ReadUnit } from './unit-of-work/read-unit.js';
import type { UnitsOfWork } from './unit-of-work/units-of-work.js';

export interface ContextOptions {
  units: UnitsOfWork;
  actor: Actor;
  clock: Clock;
  requestId: string;
  /** From where it is asked, as far as that is known; what nobody signed in may do is counted by it. */
  callerAddress?: string;
  cursors: Cursors;
  /** Name of the GraphQL operation, for the audit row. */
  operation: string;
  /** Where read plans are kept; left out, TypeORM reads without plans. */
  plans?: PlanCache | undefined;
  /** What slices bring along that is no database: each instance under its own class. */
  services?: readonly object[];
}

/** What every resolver gets: who asks, and the way to the database. Lives for one operation. */
export class RequestContext {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
  readonly callerAddress: string;
  readonly units: UnitsOfWork;
  readonly cursors: Cursors;
  readonly plans: PlanCache | undefined;
  operation: string;
  private reading: ReadUnit | undefined;
  private readonly services: readonly object[];
  private loaders = new Map<string, DataLoader<never, never>>();

  constructor(options: ContextOptions) {
    this.actor = options.actor;
    this.clock = options.clock;
    this.requestId = options.requestId;
    this.callerAddress = options.callerAddress ?? '';
    this.operation = options.operation;
    this.units = options.units;
    this.cursors = options.cursors;
    this.plans = options.plans;
    this.services = options.services ?? [];
  }

  // Made on first use and not by the constructor: Apollo Server hands resolvers a shallow copy of the context.
  /** The operation's reading unit. */
  get reads(): ReadUnit {
    return (this.reading ??= new ReadUnit(this));
  }

  /** The service of that class; throws when the server did not bring one. */
  get<T extends object>(service: abstract new (...args: never[]) => T): T {
    const found = this.services.find((each): each is T => each instanceof service);
    if (!found) throw new Error(`There is no ${service.name} in this context.`);
    return found;
  }

  /** The operation's DataLoader of that name, made on first use; it forgets everything after a write. */
  loader<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value> {
    let loader = this.loaders.get(name) as DataLoader<Key, Value> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value>((keys) => batch(keys));
      this.loaders.set(name, loader as unknown as DataLoader<never, never>);
    }
    return loader;
  }

  /** Ends the current snapshot, so that what follows sees the newest state; called before and after each write. */
  async freshReads(): Promise<void> {
    await this.reads.finish();
    this.reading = undefined;
    this.loaders = new Map();
  }
}
