import { setTimeout as sleep } from 'node:timers/promises';
import { practiceReferrer, signedInAs, type Actor } from '../../testkit/actors.js';
import type { DatabaseCopy } from '../../testkit/cluster.js';
import { runAs } from '../../testkit/run.js';
import { startServer, useServer } from '../../testkit/server.js';
import { counts } from '../load/documents.js';
import { addressOf, alsoAs } from '../load/graph-client.js';
import { aRegistration } from '../load/registering.js';

const clients = 4;

/** Real requests to today's API, as far as it can serve on a schema that is older than itself. */
export class RequestLoad {
  readonly failed: string[] = [];
  done = 0;
  /** In milliseconds. */
  slowest = 0;
  private going = true;
  private working: Promise<unknown> = Promise.resolve();

  static start(actor: Actor): RequestLoad {
    const load = new RequestLoad();
    // Each from an address of its own, since so many from one would be told to wait.
    const loads = Array.from({ length: clients }, (_, index) =>
      Object.assign(alsoAs(actor), { address: addressOf(index) }),
    );
    load.working = Promise.all(loads.map((client) => load.work(client)));
    return load;
  }

  async stop(): Promise<void> {
    this.going = false;
    await this.working;
  }

  private async work(client: Actor): Promise<void> {
    while (this.going) {
      await this.both(client);
      await sleep(20);
    }
  }

  async both(client: Actor): Promise<void> {
    const { query, variables } = aRegistration();
    await this.ask(client, counts);
    await this.ask(client, query, { ...variables });
  }

  private async ask(client: Actor, query: string, variables: Record<string, unknown> = {}): Promise<void> {
    const from = performance.now();
    const { status, errors, text } = await runAs(client, query, variables);
    this.slowest = Math.max(this.slowest, performance.now() - from);
    if (status === 200 && errors.length === 0) this.done += 1;
    else this.failed.push(`${status} ${text.slice(0, 120)}`);
  }
}

/** Today's API on a schema that may be older than itself. */
export class OldSchema {
  private begun: Promise<unknown> | undefined;
  private somebody: Actor | undefined;

  constructor(private readonly copy: DatabaseCopy) {}

  /** Somebody who has signed in and is served there, or undefined: then the schema is too old. */
  async actor(): Promise<Actor | undefined> {
    this.begun ??= useServer(startServer({ on: this.copy }));
    await this.begun;
    try {
      this.somebody ??= await signedInAs(practiceReferrer());
    } catch {
      return undefined;
    }
    const load = new RequestLoad();
    await load.both(this.somebody);
    return load.failed.length === 0 ? this.somebody : undefined;
  }
}
