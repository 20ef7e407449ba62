import { setTimeout as sleep } from 'node:timers/promises';
import { practiceReferrer, signedInAs, type Actor } from '../testkit/actors.js';
import { proof, type ProofLength } from '../testkit/proof.js';
import { theServer } from '../testkit/server.js';
import { startApi, type ApiProcess } from './load/api-process.js';
import { addressOf, GraphClient, type Reply } from './load/graph-client.js';
import { HealthWatch } from './load/health.js';
import { aRegistration, comparedWithTruth } from './load/registering.js';

/**
 * Few connections to a database that takes its time: what the server can do is bounded by them and not by the processor,
 * which it has to share with the clients of this proof.
 */
const poolSize = 4;
const slowness = `
  create or replace function kith.take_time() returns trigger language plpgsql as $$ begin perform pg_sleep(0.05); return new; end $$;
  create or replace trigger take_time before insert on person for each row execute function kith.take_time()`;
const clients = 300;
/** Milliseconds for which something is measured. */
const windowOf = (length: ProofLength) => (length === 'seconds' ? 1_000 : 2_000);
const limits = { request: 8_000, refusal: 1_000, goodput: 0.8 };

class Load {
  good = 0;
  readonly wrong: string[] = [];
  readonly registered: string[] = [];
  readonly refusals: number[] = [];
  slowest = 0;
  private readonly clients: GraphClient[];

  constructor(
    actor: Actor,
    private readonly api: ApiProcess,
  ) {
    // They share the cookies of one sign-in, so that none of them is spent on finding out who asks.
    this.clients = Array.from({ length: clients }, (_, index) => new GraphClient(actor, addressOf(index)));
  }

  /** One request of client number `index`; counts what became of it. */
  async one(index: number): Promise<void> {
    const { name, query, variables } = aRegistration();
    const reply = await this.clients[index % clients]!.ask(this.api.url, query, variables);
    this.slowest = Math.max(this.slowest, reply.milliseconds);
    if (reply.status === 200 && reply.errors.length === 0) {
      this.good += 1;
      this.registered.push(name);
    } else if (isRefusal(reply)) this.refusals.push(reply.milliseconds);
    else this.wrong.push(reply.failure ?? `${reply.status} ${reply.text.slice(0, 160)}`);
  }

  /** As many clients as keep the server busy, each asking again as soon as it was answered; gives answers a second. */
  async closed(at: number, milliseconds: number): Promise<number> {
    const until = performance.now() + milliseconds;
    const before = this.good;
    const asking = async (index: number) => {
      while (performance.now() < until) await this.one(index);
    };
    await Promise.all(Array.from({ length: at }, (_, index) => asking(index)));
    return ((this.good - before) * 1000) / milliseconds;
  }

  /** So many requests a second, whether the ones before were answered or not; gives good answers a second. */
  async open(rate: number, milliseconds: number): Promise<number> {
    const startedAt = performance.now();
    const before = this.good;
    const asked: Promise<void>[] = [];
    while (performance.now() < startedAt + milliseconds) {
      const due = ((performance.now() - startedAt) * rate) / 1000;
      while (asked.length < due) asked.push(this.one(asked.length));
      await sleep(5);
    }
    const answered = this.good - before;
    await Promise.all(asked);
    return (answered * 1000) / milliseconds;
  }

  close(): void {
    for (const client of this.clients) client.close();
  }
}

const isRefusal = ({ status, headers, data, errors }: Reply): boolean =>
  status === 503 && headers['retry-after'] === '1' && !data && errors[0]?.extensions?.code === 'SERVICE_UNAVAILABLE';

proof(
  {
    name: 'overload',
    goal: 'at 5 times the peak: 503 with Retry-After within 1 s, goodput at least 80% of the peak, every request ends within 8 s',
    sizes: { seconds: 1, short: 3, usual: 20, full: 100 },
  },
  async ({ size, length, say }) => {
    const { ownerUrl, owner } = await theServer();
    const actor = await signedInAs(practiceReferrer());
    await owner.query(slowness);
    const api = await startApi({ databaseUrl: ownerUrl, poolSize });
    const health = new HealthWatch(api.url);
    const load = new Load(actor, api);
    const window = windowOf(length);
    await load.open(100, window);
    let peaks = 0;
    let goodputs = 0;
    // In turn, so that whatever else this computer does weighs on both alike.
    for (let round = 1; round <= size; round += 1) {
      const peak = Math.max(await load.closed(2 * poolSize, window), await load.closed(4 * poolSize, window));
      const goodput = await load.open(5 * peak, window);
      peaks += peak;
      goodputs += goodput;
      say(
        `${round} of ${size}: peak ${Math.round(peak)} a second, goodput ${Math.round(goodput)} of ${Math.round(5 * peak)}`,
      );
    }
    load.close();
    await health.stop();
    api.signal('SIGTERM');
    await api.ended;
    const { lost, doubled } = await comparedWithTruth(actor, load.registered);
    const slowestRefusal = Math.max(0, ...load.refusals);
    const share = goodputs / peaks;
    const dead = health.sights.filter(({ live, ready }) => live.status !== 200 || ready.status !== 200).length;
    const wrong = [...new Set(load.wrong)].slice(0, 2).join('; ');
    return {
      figure:
        `peak ${Math.round(peaks / size)}/s; at 5 times that goodput ${Math.round(share * 100)}%, ${load.refusals.length} refused, the slowest after ` +
        `${Math.round(slowestRefusal)} ms, ${load.wrong.length} otherwise${wrong && ` (${wrong})`}, slowest answer ${(load.slowest / 1000).toFixed(1)} s, ` +
        `${lost} lost, ${doubled} doubled, health wrong ${dead} of ${health.sights.length} times`,
      // Among other tests it measures their load too, and so is asked for its goodput only when run by itself.
      ok:
        load.wrong.length + lost + doubled + dead === 0 &&
        load.refusals.length > 0 &&
        load.slowest <= limits.request &&
        (length === 'seconds' || length === 'short' || (slowestRefusal <= limits.refusal && share >= limits.goodput)),
    };
  },
);
