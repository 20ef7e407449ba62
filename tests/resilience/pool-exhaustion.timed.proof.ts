import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { practiceReferrer, signedInAs, type Actor } from '../testkit/actors.js';
import { proof, type ProofLength } from '../testkit/proof.js';
import { theServer } from '../testkit/server.js';
import { hangUpOn, theTruth } from '../testkit/truth.js';
import { DatabaseProxy } from './database-proxy.js';
import { startApi } from './load/api-process.js';
import { alsoAs, GraphClient } from './load/graph-client.js';
import { HealthWatch, type HealthSight } from './load/health.js';
import { addAftermath, noOutages, resultOf, type Outages } from './load/outages.js';
import { PatientLoad, stuckConnections } from './load/patient-load.js';
import { aRegistration } from './load/registering.js';

const poolSize = 4;
/** Connections of the graph, of the jobs and of sign-in. */
const mostConnections = poolSize + 2 + 4;
const clients = 4 * poolSize;

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
  await owner.query('drop table if exists kith.pace; drop function if exists kith.take_time cascade');
  for (const statement of pace) await owner.query(statement);
  const proxy = await DatabaseProxy.to(ownerUrl);
  const api = await startApi({ databaseUrl: proxy.urlOf(ownerUrl), poolSize });
  const health = new HealthWatch(api.url);
  const database = new URL(ownerUrl).pathname.slice(1);
  // Of these three seconds at most are allowed.
  const slowness = length === 'seconds' ? 1 : 2.5;
  return { actor, owner, proxy, api, health, database, slowness };
}

/** Takes the connections away for a while, and adds to the tally how they came back; gives the milliseconds that took. */
async function takeAway(way: Way, lasts: number, load: PatientLoad, tally: Outages, stage: Stage): Promise<number> {
  const { health } = stage;
  const letGo = await exhaust(way, stage);
  const from = performance.now();
  await sleep(lasts);
  const until = performance.now();
  await letGo();
  const recovery = await load.backAfter(until, health);
  tally.slowestRecovery = Math.max(tally.slowestRecovery, recovery);
  // Whether a connection is to be had in the other ways changes from one moment to the next.
  const during = health.sights.filter(({ at, ready }) => at > from && at + ready.milliseconds < until);
  if (way === 'refused') tally.untrue += during.filter(({ ready }) => ready.status !== 503).length;
  return Math.round(recovery);
}

/** What is amiss when all is over. */
async function settle(
  { actor, owner, proxy, api, health }: Stage,
  registered: string[],
  tally: Outages,
): Promise<void> {
  const usableAgain = await usable(api.url, actor, owner);
  await health.stop();
  await sleep(1_100);
  const open = Math.max(0, proxy.connections - mostConnections);
  tally.leaked += open + (await stuckConnections()) + poolSize - usableAgain;
  api.signal('SIGTERM');
  await api.ended;
  await proxy.close();
  const wrong = ({ live, ready }: HealthSight) =>
    live.status !== 200 || live.milliseconds > 1_000 || ready.status === 0;
  await addAftermath(tally, { actor, health }, registered, wrong);
}

proof(
  {
    name: 'pool-exhaustion',
    goal: 'every request ends within 8 s with its answer or 503 with Retry-After, 0 hangs, 0 leaked connections, recovery within 3 s, health true',
    sizes: { seconds: 3, short: 9, usual: 45, full: 90 },
  },
  async ({ size, length, say, rounds }) => {
    const tally = await rounds({ of: size, by: 9 }, noOutages, async (tally, { first, cases, random }) => {
      const stage = await prepare(length);
      const load = new PatientLoad(stage.api.url, stage.actor, clients, tally);
      for (let number = first; number < first + cases; number += 1) {
        await sleep(300);
        const way = ways[number % ways.length]!;
        const lasts = length === 'seconds' ? 700 : 1_000 + random.below(9_001);
        say(`${way} for ${lasts} ms, back after ${await takeAway(way, lasts, load, tally, stage)} ms`);
      }
      await load.stop();
      await settle(stage, load.registered, tally);
    });
    const { figure, ok } = resultOf(`${size} times without a connection`, tally);
    return { figure, ok: ok && tally.refused > 0 };
  },
);
