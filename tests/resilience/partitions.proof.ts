import { setTimeout as sleep } from 'node:timers/promises';
import { practiceReferrer, signedInAs } from '../testkit/actors.js';
import { proof } from '../testkit/proof.js';
import type { Random } from '../testkit/random.js';
import { theServer } from '../testkit/server.js';
import { DatabaseProxy } from './database-proxy.js';
import { startApi } from './load/api-process.js';
import { HealthWatch } from './load/health.js';
import { PatientLoad, stuckConnections, type Answers } from './load/patient-load.js';
import { comparedWithTruth } from './load/registering.js';

const clients = 12;
const poolSize = 10;
/** Connections of the graph, of the jobs and of sign-in. */
const mostConnections = poolSize + 2 + 4;
const limits = { request: 8_000, recovery: 3_000 };

interface Tally extends Answers {
  /** Milliseconds. */
  slowestRecovery: number;
  lost: number;
  doubled: number;
  leaked: number;
  /** How often health was looked at, and how often it did not tell the truth. */
  looks: number;
  untrue: number;
}

type Way = 'held' | 'lost' | 'refused';

/** Parts the two for a while, and adds to the tally how they came together again. */
async function part({ proxy, health }: Parts, way: Way, milliseconds: number, load: PatientLoad, tally: Tally) {
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
async function settle({ actor, proxy, api, health }: Parts, registered: string[], tally: Tally) {
  await health.stop();
  await sleep(1_500);
  tally.leaked += Math.max(0, proxy.connections - mostConnections) + (await stuckConnections());
  api.signal('SIGTERM');
  await api.ended;
  await proxy.close();
  const { lost, doubled } = await comparedWithTruth(actor, registered);
  tally.lost += lost;
  tally.doubled += doubled;
  tally.looks += health.sights.length;
  tally.untrue += health.sights.filter(({ live }) => live.status !== 200 || live.milliseconds > 1_000).length;
}

const none: Tally = {
  answered: 0,
  refused: 0,
  wrong: [],
  slowest: 0,
  slowestRecovery: 0,
  lost: 0,
  doubled: 0,
  leaked: 0,
  looks: 0,
  untrue: 0,
};

proof(
  {
    name: 'partitions',
    goal: 'every request ends within 8 s, 0 lost, 0 doubled, 0 hangs, 0 leaked connections, recovery within 3 s, health true',
    timed: true,
    sizes: { seconds: 1, short: 4, usual: 30, full: 30 },
  },
  async ({ size, length, say, rounds }) => {
    const tally = await rounds({ of: size, by: 10 }, none, async (tally, { first, cases, random }) => {
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
    const { answered, refused, slowest, slowestRecovery, lost, doubled, leaked, looks, untrue } = tally;
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
    const wrong = [...new Set(tally.wrong)].slice(0, 2).join('; ');
    return {
      figure:
        `${size} partitions, ${answered} answered, ${refused} refused with 503, ${tally.wrong.length} otherwise${wrong && ` (${wrong})`}, ` +
        `slowest ${seconds(slowest)} s, ${lost} lost, ${doubled} doubled, ${leaked} leaked, slowest recovery ${seconds(slowestRecovery)} s, ` +
        `health untrue ${untrue} of ${looks} times`,
      ok:
        tally.wrong.length === 0 &&
        slowest <= limits.request &&
        slowestRecovery <= limits.recovery &&
        lost + doubled + leaked + untrue === 0,
    };
  },
);
