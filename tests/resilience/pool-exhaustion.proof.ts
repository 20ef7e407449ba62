import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { practiceReferrer, signedInAs, type Actor } from '../testkit/actors.js';
import { proof, type ProofLength } from '../testkit/proof.js';
import { theServer } from '../testkit/server.js';
import { hangUpOn, theTruth } from '../testkit/truth.js';
import { DatabaseProxy } from './database-proxy.js';
import { startApi } from './load/api-process.js';
import { alsoAs, GraphClient } from './load/graph-client.js';
import { HealthWatch } from './load/health.js';
import { randomOf } from './load/random.js';
import { aRegistration, comparedWithTruth } from './load/registering.js';
import { aTally, recoveryAfter, startWorkers, stuckConnections, type Tally } from './load/workers.js';

const poolSize = 4;
/** Connections of the graph, of the jobs and of sign-in. */
const mostConnections = poolSize + 2 + 4;
const clients = 4 * poolSize;
const limits = { request: 8_000, recovery: 3_000, live: 1_000 };

const ways = ['locked', 'slow', 'refused'] as const;
type Way = (typeof ways)[number];

/** How long each person's registration takes in the database, in seconds, which can be changed without a lock on them. */
const pace = [
  'create table kith.pace (seconds float8)',
  'insert into kith.pace values (0)',
  `create function kith.take_time() returns trigger language plpgsql security definer as $$
     begin perform pg_sleep(seconds) from kith.pace; return new; end $$`,
  'create trigger take_time before insert on person for each row execute function kith.take_time()',
];
const setPace = (owner: pg.Pool, seconds: number) => owner.query('update kith.pace set seconds = $1', [seconds]);

type Stage = Awaited<ReturnType<typeof prepare>>;

/** Takes all connections from the API; gives the way to let go of them. */
async function exhaust(way: Way, { owner, database, slowness }: Stage): Promise<() => Promise<unknown>> {
  if (way === 'slow') {
    await setPace(owner, slowness);
    return () => setPace(owner, 0);
  }
  if (way === 'refused') {
    // What is said to who calls is what a server says that has no connection left: SQLSTATE 53300.
    await owner.query(`alter database ${database} connection limit 0`);
    await hangUpOn(`application_name in ('kith', 'kith worker', 'kith sign-in')`);
    return () => owner.query(`alter database ${database} connection limit -1`);
  }
  const stranger = await owner.connect();
  await stranger.query('begin; lock table person, referral in access exclusive mode');
  return async () => {
    await stranger.query('rollback');
    stranger.release();
  };
}

/** How many of the pool's connections are at work when more is asked than they can do. */
async function usable(url: string, actor: Actor, owner: pg.Pool): Promise<number> {
  await setPace(owner, 1);
  const client = new GraphClient(alsoAs(actor));
  const asked = Array.from({ length: 2 * poolSize }, () => {
    const { query, variables } = aRegistration();
    return client.ask(url, query, variables);
  });
  let most = 0;
  for (let look = 0; look < 20 && most < poolSize; look += 1) {
    await sleep(50);
    const [row] = await theTruth<{ many: number }>(
      `select count(*)::int as many from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
    );
    most = Math.max(most, row!.many);
  }
  await setPace(owner, 0);
  await Promise.all(asked);
  client.close();
  return most;
}

async function prepare(length: ProofLength) {
  const { ownerUrl, owner } = await theServer();
  const actor = await signedInAs(practiceReferrer());
  for (const statement of pace) await owner.query(statement);
  const proxy = await DatabaseProxy.to(ownerUrl);
  const api = await startApi({ databaseUrl: proxy.urlOf(ownerUrl), poolSize });
  const health = new HealthWatch(api.url);
  const database = new URL(ownerUrl).pathname.slice(1);
  // Of these three seconds at most are allowed.
  const slowness = length === 'seconds' ? 1 : 2.5;
  return { actor, owner, proxy, api, health, database, slowness };
}

/** Takes the connections away for a while; gives the milliseconds until all was well again and how often readiness was wrong. */
async function takeAway(way: Way, lasts: number, tally: Tally, stage: Stage) {
  const { health } = stage;
  const letGo = await exhaust(way, stage);
  const from = performance.now();
  await sleep(lasts);
  const until = performance.now();
  await letGo();
  const recovery = await recoveryAfter(until, tally, health);
  // Whether a connection is to be had in the other ways changes from one moment to the next.
  const during = health.sights.filter(({ at, ready }) => at > from && at + ready.milliseconds < until);
  const untrue = way === 'refused' ? during.filter(({ ready }) => ready.status !== 503).length : 0;
  return { recovery, untrue };
}

/** What is amiss when all is over. */
async function aftermath({ actor, owner, proxy, api, health }: Stage, tally: Tally) {
  const usableAgain = await usable(api.url, actor, owner);
  await health.stop();
  await sleep(1_100);
  const open = Math.max(0, proxy.connections - mostConnections);
  const leaked = open + (await stuckConnections()) + poolSize - usableAgain;
  api.signal('SIGTERM');
  await api.ended;
  await proxy.close();
  const dead = health.sights.filter(
    ({ live, ready }) => live.status !== 200 || live.milliseconds > limits.live || ready.status === 0,
  ).length;
  return { leaked, dead, ...(await comparedWithTruth(actor, tally.registered)) };
}

proof(
  {
    name: 'pool-exhaustion',
    goal: 'every request ends within 8 s with its answer or 503 with Retry-After, 0 hangs, 0 leaked connections, recovery within 3 s, health true',
    timed: true,
    sizes: { seconds: 3, short: 9, usual: 45, full: 90 },
  },
  async ({ size, seed, length, say }) => {
    const random = randomOf(seed);
    const stage = await prepare(length);
    const tally = aTally();
    const working = startWorkers(clients, stage.actor, stage.api.url, tally);
    let slowestRecovery = 0;
    let untrue = 0;
    for (let number = 1; number <= size; number += 1) {
      await sleep(300);
      const way = ways[number % ways.length]!;
      const lasts = length === 'seconds' ? 700 : 1_000 + random.below(9_001);
      const taken = await takeAway(way, lasts, tally, stage);
      slowestRecovery = Math.max(slowestRecovery, taken.recovery);
      untrue += taken.untrue;
      say(`${number} of ${size}: ${way} for ${lasts} ms, back after ${Math.round(taken.recovery)} ms`);
    }
    tally.going = false;
    await Promise.all(working);
    const { leaked, dead, lost, doubled } = await aftermath(stage, tally);
    const wrong = [...new Set(tally.wrong)].slice(0, 2).join('; ');
    return {
      figure:
        `${size} times without a connection, ${tally.answered} answered, ${tally.refused} refused with 503, ${tally.wrong.length} otherwise` +
        `${wrong && ` (${wrong})`}, slowest ${(tally.slowest / 1000).toFixed(1)} s, ${lost} lost, ${doubled} doubled, ${leaked} leaked, ` +
        `slowest recovery ${(slowestRecovery / 1000).toFixed(1)} s, health untrue ${untrue + dead} of ${stage.health.sights.length} times`,
      ok:
        tally.wrong.length === 0 &&
        tally.refused > 0 &&
        tally.slowest <= limits.request &&
        slowestRecovery <= limits.recovery &&
        lost + doubled + leaked + untrue + dead === 0,
    };
  },
);
