import { startApi, type ApiProcess } from './api-process.js';
import type { GraphClient, Reply } from './graph-client.js';

/** Two instances of the API on one database, and clients that know both, as a balancer does. */
export class Pair {
  private constructor(
    readonly instances: [ApiProcess, ApiProcess],
    private readonly databaseUrl: string,
    private readonly poolSize: number,
  ) {}

  static async on(databaseUrl: string, poolSize = 10): Promise<Pair> {
    // One after the other, as the first one migrates.
    const first = await startApi({ databaseUrl, poolSize });
    return new Pair([first, await startApi({ databaseUrl, poolSize })], databaseUrl, poolSize);
  }

  /** Starts the instance again that was there, at its old port. */
  async restart(which: 0 | 1): Promise<void> {
    const { port } = this.instances[which];
    this.instances[which] = await startApi({ databaseUrl: this.databaseUrl, poolSize: this.poolSize, port });
  }

  async stop(): Promise<void> {
    for (const instance of this.instances) instance.signal('SIGTERM');
    await Promise.all(this.instances.map(({ ended }) => ended));
  }
}

/**
 * Asks where it was answered last, and goes over to the other instance when that one says goodbye or is not there. A
 * refused connection was never a request; everything else that fails is the caller's to judge.
 */
export class Balanced {
  private which: 0 | 1 = 0;

  constructor(
    private readonly pair: Pair,
    readonly client: GraphClient,
  ) {}

  async ask(query: string, variables: Record<string, unknown>): Promise<Reply> {
    const until = performance.now() + 10_000;
    for (;;) {
      const reply = await this.client.ask(this.pair.instances[this.which].url, query, variables);
      if (reply.headers['connection'] === 'close' || reply.failure !== undefined) this.goOver();
      if (reply.failure !== 'ECONNREFUSED' || performance.now() > until) return reply;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  goOver(): void {
    this.which = this.which === 0 ? 1 : 0;
  }
}
