import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../testkit/actors.js';
import { theTruth } from '../../testkit/truth.js';
import { counts } from './documents.js';
import { addressOf, alsoAs, GraphClient, type Reply } from './graph-client.js';
import type { HealthWatch } from './health.js';
import { aRegistration } from './registering.js';

/** What became of what clients asked while something was broken. */
export interface Tally {
  going: boolean;
  answered: number;
  refused: number;
  /** Neither answered nor refused as they should be. */
  wrong: string[];
  /** In milliseconds. */
  slowest: number;
  registered: string[];
  /** When something was last answered well, by performance.now(). */
  lastGood: number;
}

export const aTally = (): Tally => ({
  going: true,
  answered: 0,
  refused: 0,
  wrong: [],
  slowest: 0,
  registered: [],
  lastGood: 0,
});

/** Counts a reply; whether it was a good answer. */
function judge(tally: Tally, reply: Reply): boolean {
  tally.slowest = Math.max(tally.slowest, reply.milliseconds);
  const good = reply.status === 200 && reply.errors.length === 0;
  const refused = reply.status === 503 && reply.headers['retry-after'] !== undefined && !reply.data;
  if (good) {
    tally.answered += 1;
    tally.lastGood = performance.now();
  } else if (refused) tally.refused += 1;
  else tally.wrong.push(reply.failure ?? `${reply.status} ${reply.text.slice(0, 160)}`);
  return good;
}

/** Each write is sent again under its key until it is acknowledged, as the portal does. */
async function work(url: string, client: GraphClient, tally: Tally): Promise<void> {
  while (tally.going) {
    const { name, query, variables } = aRegistration();
    while (tally.going && !judge(tally, await client.ask(url, counts))) await sleep(100);
    for (let known = false; tally.going && !known;) {
      known = judge(tally, await client.ask(url, query, variables));
      if (known) tally.registered.push(name);
      else await sleep(100);
    }
  }
  client.close();
}

/** So many clients that read and write in turn until the tally says to stop. */
export function startWorkers(clients: number, actor: Actor, url: string, tally: Tally): Promise<void>[] {
  return Array.from({ length: clients }, (_, index) =>
    work(url, new GraphClient(alsoAs(actor), addressOf(index)), tally),
  );
}

/** Milliseconds until the first good answer and readiness after an instant, ten seconds at most. */
export async function recoveryAfter(instant: number, tally: Tally, health: HealthWatch): Promise<number> {
  const ready = () => health.sights.findLast(({ at }) => at > instant)?.ready.status === 200;
  while ((tally.lastGood < instant || !ready()) && performance.now() < instant + 10_000) await sleep(20);
  return performance.now() - instant;
}

/** How many connections to the database have been at the same thing for more than a second. */
export async function stuckConnections(): Promise<number> {
  const [row] = await theTruth<{ many: number }>(
    `select count(*)::int as many from pg_stat_activity
     where datname = current_database() and state <> 'idle' and usename like 'kith\\_%' and now() - state_change > '1 s'`,
  );
  return row!.many;
}
