import { setTimeout as sleep } from 'node:timers/promises';
import { practiceReferrer, signedInAs } from '../testkit/actors.js';
import { proof } from '../testkit/proof.js';
import type { Random } from '../testkit/random.js';
import { theServer } from '../testkit/server.js';
import { DatabaseProxy } from './database-proxy.js';
import { startApi } from './load/api-process.js';
import { HealthWatch, type HealthSight } from './load/health.js';
import { addAftermath, noOutages, resultOf, type Outages } from './load/outages.js';
import { PatientLoad, stuckConnections } from './load/patient-load.js';

const clients = 12;
const poolSize = 10;
/** Connections of the graph, of the jobs and of sign-in. */
const mostConnections = poolSize + 2 + 4;

type Way = 'held' | 'lost' | 'refused';

/** Parts the two for a while, and adds to the tally how they came together again. */
async function part({ proxy, health }: Parts, way: Way, milliseconds: number, load: PatientLoad, tally: Outages) {
  const from = performance.now();
  if (way === 'refused') proxy.refuse();
  else if (way === 'held') proxy.hold();
  else proxy.fallSilent();
  await sleep(milliseconds);
  const until = performance.now();
  if (way === 'held') proxy.letGo();
  else proxy.heal();
  const recovery = await load.backAfter(until, health);
  const during = health.sights.filter(({ at, ready: { milliseconds: took } }) => at > from && at + took < until);
  // What was asked before may still be answered well, and what takes longer is not known before it is over.
  tally.untrue += during.filter(({ ready: { status } }) => status !== 503).length;
  tally.slowestRecovery = Math.max(tally.slowestRecovery, recovery);
  return Math.round(recovery);
}

/** From one second to twenty; of any four in a row two last longer than a request may take. */
function lengthOf(number: number, random: Random, length: string): number {
  return length === 'seconds' ? 1_500 : 1_000 + Math.floor(((number % 4) + random.below(1_000) / 1_000) * 4_750);
}

async function prepare() {
  const { ownerUrl } = await theServer();
  const actor = await signedInAs(practiceReferrer());
  const proxy = await DatabaseProxy.to(ownerUrl);
  const api = await startApi({ databaseUrl: proxy.urlOf(ownerUrl), poolSize });
  return { actor, proxy, api, health: new HealthWatch(api.url) };
}

type Parts = Awaited<ReturnType<typeof prepare>>;

/** What is left when the clients have gone: what was lost or doubled, connections that were not let go of, and health. */
async function settle({ actor, proxy, api, health }: Parts, registered: string[], tally: Outages) {
  await health.stop();
  await sleep(1_500);
  tally.leaked += Math.max(0, proxy.connections - mostConnections) + (await stuckConnections());
  api.signal('SIGTERM');
  await api.ended;
  await proxy.close();
  const dead = ({ live }: HealthSight) => live.status !== 200 || live.milliseconds > 1_000;
  await addAftermath(tally, { actor, health }, registered, dead);
}

proof(
  {
    name: 'partitions',
    goal: 'every request ends within 8 s, 0 lost, 0 doubled, 0 hangs, 0 leaked connections, recovery within 3 s, health true',
    sizes: { seconds: 1, short: 4, usual: 30, full: 30 },
  },
  async ({ size, length, say, rounds }) => {
    const tally = await rounds({ of: size, by: 10 }, noOutages, async (tally, { first, cases, random }) => {
      const parts = await prepare();
      const load = new PatientLoad(parts.api.url, parts.actor, clients, tally);
      for (let number = first; number < first + cases; number += 1) {
        await sleep(1_000);
        const way = random.oneOf<Way>(['held', 'lost', 'refused']);
        const lasts = lengthOf(number, random, length);
        say(`${way} for ${lasts} ms, back after ${await part(parts, way, lasts, load, tally)} ms`);
      }
      await load.stop();
      await settle(parts, load.registered, tally);
    });
    return resultOf(`${size} partitions`, tally);
  },
);
