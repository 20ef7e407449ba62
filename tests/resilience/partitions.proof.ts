import { setTimeout as sleep } from 'node:timers/promises';
import { practiceReferrer, signedInAs } from '../testkit/actors.js';
import { proof } from '../testkit/proof.js';
import { theServer } from '../testkit/server.js';
import { DatabaseProxy } from './database-proxy.js';
import { startApi } from './load/api-process.js';
import { HealthWatch } from './load/health.js';
import { randomOf, type Random } from './load/random.js';
import { comparedWithTruth } from './load/registering.js';
import { aTally, recoveryAfter, startWorkers, stuckConnections, type Tally } from './load/workers.js';

const clients = 12;
const poolSize = 10;
/** Connections of the graph, of the jobs and of sign-in. */
const mostConnections = poolSize + 2 + 4;
const limits = { request: 8_000, recovery: 3_000 };

type Way = 'held' | 'lost' | 'refused';

/** Parts the two for a while; gives the milliseconds until the first good answer and readiness afterwards. */
async function part(proxy: DatabaseProxy, way: Way, milliseconds: number, tally: Tally, health: HealthWatch) {
  const from = performance.now();
  if (way === 'refused') proxy.refuse();
  else if (way === 'held') proxy.hold();
  else proxy.fallSilent();
  await sleep(milliseconds);
  const until = performance.now();
  if (way === 'held') proxy.letGo();
  else proxy.heal();
  const recovery = await recoveryAfter(until, tally, health);
  const during = health.sights.filter(({ at, ready: { milliseconds: took } }) => at > from && at + took < until);
  // What was asked before may still be answered well, and what takes longer is not known before it is over.
  const untrue = during.filter(({ ready: { status } }) => status !== 503).length;
  return { recovery, untrue };
}

function lengthOf(random: Random, length: string): number {
  return length === 'seconds' ? 1_500 : 1_000 + random.below(19_001);
}

async function prepare() {
  const { ownerUrl } = await theServer();
  const actor = await signedInAs(practiceReferrer());
  const proxy = await DatabaseProxy.to(ownerUrl);
  const api = await startApi({ databaseUrl: proxy.urlOf(ownerUrl), poolSize });
  return { actor, proxy, api, health: new HealthWatch(api.url) };
}

proof(
  {
    name: 'partitions',
    goal: 'every request ends within 8 s, 0 lost, 0 doubled, 0 hangs, 0 leaked connections, recovery within 3 s, health true',
    timed: true,
    sizes: { seconds: 1, short: 4, usual: 30, full: 30 },
  },
  async ({ size, seed, length, say }) => {
    const random = randomOf(seed);
    const { actor, proxy, api, health } = await prepare();
    const tally = aTally();
    const working = startWorkers(clients, actor, api.url, tally);
    let slowestRecovery = 0;
    let untrue = 0;
    for (let number = 1; number <= size; number += 1) {
      await sleep(1_000);
      const way = random.oneOf<Way>(['held', 'lost', 'refused']);
      const lasts = lengthOf(random, length);
      const parted = await part(proxy, way, lasts, tally, health);
      slowestRecovery = Math.max(slowestRecovery, parted.recovery);
      untrue += parted.untrue;
      say(`${number} of ${size}: ${way} for ${lasts} ms, back after ${Math.round(parted.recovery)} ms`);
    }
    tally.going = false;
    await Promise.all([...working, health.stop()]);
    await sleep(1_500);
    const leaked = Math.max(0, proxy.connections - mostConnections) + (await stuckConnections());
    api.signal('SIGTERM');
    await api.ended;
    await proxy.close();
    const { lost, doubled } = await comparedWithTruth(actor, tally.registered);
    const dead = health.sights.filter(({ live }) => live.status !== 200 || live.milliseconds > 1_000).length;
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
    const wrong = [...new Set(tally.wrong)].slice(0, 2).join('; ');
    return {
      figure:
        `${size} partitions, ${tally.answered} answered, ${tally.refused} refused with 503, ${tally.wrong.length} otherwise${wrong && ` (${wrong})`}, ` +
        `slowest ${seconds(tally.slowest)} s, ${lost} lost, ${doubled} doubled, ${leaked} leaked, slowest recovery ${seconds(slowestRecovery)} s, ` +
        `health untrue ${untrue + dead} of ${health.sights.length} times`,
      ok:
        tally.wrong.length === 0 &&
        tally.slowest <= limits.request &&
        slowestRecovery <= limits.recovery &&
        lost + doubled + leaked + untrue + dead === 0,
    };
  },
);
