import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long those connected are served on, at most, before the server stops to listen; and how long it may then take. */
const limits = { farewell: 1_000, closing: 8_000 };

/**
 * Lets a server end without failing anybody. What is under way is finished; each answer closes its connection, and
 * readiness says no, so that a balancer sends the next request elsewhere; only then does it stop listening.
 */
export class Drain {
  private begun = false;

  constructor(private readonly app: FastifyInstance) {
    app.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.begun) reply.header('connection', 'close');
      done();
    });
  }

  /** Whether the server is about to end. */
  get draining(): boolean {
    return this.begun;
  }

  /** Resolves when all that had been asked is answered and the server is closed, after ten seconds at the latest. */
  async close(): Promise<void> {
    this.begun = true;
    const until = Date.now() + limits.farewell;
    while (Date.now() < until && (await this.connections()) > 0) await sleep(20);
    const last = setTimeout(() => this.app.server.closeAllConnections(), limits.closing);
    await this.app.close();
    clearTimeout(last);
  }

  private connections(): Promise<number> {
    return new Promise((resolve) => {
      this.app.server.getConnections((error, count) => resolve(error ? 0 : count));
    });
  }
}
