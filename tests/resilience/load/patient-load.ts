import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../testkit/actors.js';
import { theTruth } from '../../testkit/truth.js';
import { counts } from './documents.js';
import { addressOf, alsoAs, GraphClient, type Reply } from './graph-client.js';
import type { HealthWatch } from './health.js';
import { aRegistration } from './registering.js';

/** What became of requests; plain JSON. */
export interface Answers {
  answered: number;
  /** With 503 and when to come again. */
  refused: number;
  /** Neither answered nor refused as they should be. */
  wrong: string[];
  /** Milliseconds of the slowest. */
  slowest: number;
}

/** Clients that read and write in turn, and send each write again under its key until it is acknowledged, as the portal does. */
export class PatientLoad {
  readonly registered: string[] = [];
  /** When the last good answer came, by performance.now(). */
  private lastGood = 0;
  private going = true;
  private readonly working: Promise<void>[];

  constructor(
    private readonly url: string,
    actor: Actor,
    clients: number,
    private readonly answers: Answers,
  ) {
    this.working = Array.from({ length: clients }, (_, index) =>
      this.work(new GraphClient(alsoAs(actor), addressOf(index))),
    );
  }

  /** Milliseconds until the first good answer and readiness after an instant, ten seconds at most. */
  async backAfter(instant: number, health: HealthWatch): Promise<number> {
    const ready = () => health.sights.findLast(({ at }) => at > instant)?.ready.status === 200;
    while ((this.lastGood < instant || !ready()) && performance.now() < instant + 10_000) await sleep(20);
    return performance.now() - instant;
  }

  async stop(): Promise<void> {
    this.going = false;
    await Promise.all(this.working);
  }

  private async work(client: GraphClient): Promise<void> {
    while (this.going) {
      const { name, query, variables } = aRegistration();
      await this.insist(() => client.ask(this.url, counts));
      if (await this.insist(() => client.ask(this.url, query, variables))) this.registered.push(name);
    }
    client.close();
  }

  private async insist(ask: () => Promise<Reply>): Promise<boolean> {
    while (this.going) {
      if (this.judge(await ask())) return true;
      await sleep(100);
    }
    return false;
  }

  private judge(reply: Reply): boolean {
    const { answers } = this;
    answers.slowest = Math.max(answers.slowest, reply.milliseconds);
    const good = reply.status === 200 && reply.errors.length === 0;
    const refused = reply.status === 503 && reply.headers['retry-after'] !== undefined && !reply.data;
    if (good) {
      answers.answered += 1;
      this.lastGood = performance.now();
    } else if (refused) answers.refused += 1;
    else answers.wrong.push(reply.failure ?? `${reply.status} ${reply.text.slice(0, 160)}`);
    return good;
  }
}

/** How many connections to the database have been at the same thing for more than a second. */
export async function stuckConnections(): Promise<number> {
  const [row] = await theTruth<{ many: number }>(
    `select count(*)::int as many from pg_stat_activity
     where datname = current_database() and state <> 'idle' and usename like 'kith\\_%' and now() - state_change > '1 s'`,
  );
  return row!.many;
}
