import { setTimeout as sleep } from 'node:timers/promises';
import { aNeighbourhood } from '../testkit/neighbourhood.js';
import { aPerson } from '../testkit/people.js';
import { proof } from '../testkit/proof.js';
import { closeServer, startServer, useServer } from '../testkit/server.js';
import { theTruth } from '../testkit/truth.js';
import { DurableDatabase } from './load/durable-database.js';
import { fetchStatus } from './load/fetch-status.js';
import { addressOf, alsoAs, GraphClient } from './load/graph-client.js';
import { Pair } from './load/pair.js';
import { Referrer, type Referred, type ReferringLoad } from './load/referring.js';
import { harmDone, type Harm } from './load/whole.js';

const clients = 32;
const referralsForEachKill = { seconds: 40, short: 200, usual: 750, full: 750 };
const longest = 10_000;
/** What is not back by then has ended for good. */
const forGood = 60_000;

async function startReferrers(pair: Pair, load: ReferringLoad): Promise<Promise<void>[]> {
  const place = await aNeighbourhood();
  const referrers: Referrer[] = [];
  for (let index = 0; index < clients; index += 1) {
    const person = await aPerson(place.referrer);
    const sender = new GraphClient(alsoAs(place.referrer), addressOf(index));
    const receiver = new GraphClient(alsoAs(place.coordinator), addressOf(clients + index));
    referrers.push(new Referrer(pair, load, sender, receiver, { personId: person.id, place }));
  }
  return referrers.map((referrer) => referrer.work());
}

const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

type Victim = 'first' | 'second' | 'database';

async function killAndMend(victim: Victim, pair: Pair, database: DurableDatabase): Promise<void> {
  if (victim === 'database') {
    database.kill();
    return database.restart();
  }
  const which = victim === 'first' ? 0 : 1;
  pair.instances[which].signal('SIGKILL');
  await pair.instances[which].ended;
  await pair.restart(which);
}

/** Waits until it is so and gives how many milliseconds after the kill that was. */
async function since(from: number, isSo: () => boolean | Promise<boolean>): Promise<number> {
  while (!(await isSo()) && performance.now() < from + forGood) await sleep(20);
  return performance.now() - from;
}

interface Back {
  /** A write that was asked for after the kill is acknowledged. */
  service: number;
  /** Both instances are ready. */
  all: number;
}

async function kill(victim: Victim, pair: Pair, database: DurableDatabase, load: ReferringLoad): Promise<Back> {
  const from = performance.now();
  const service = since(from, () => load.lastGood > from);
  await killAndMend(victim, pair, database);
  const all = await since(from, async () => {
    const ready = await Promise.all(pair.instances.map(({ url }) => fetchStatus(`${url}/health/ready`)));
    return ready.every(({ status }) => status === 200);
  });
  return { service: await service, all };
}

/** Acknowledged referrals that are not there, or not as they were acknowledged. */
async function lostOf(acknowledged: Referred[]): Promise<number> {
  const rows = await theTruth<Referred>('select id, state from referral');
  const there = new Map(rows.map(({ id, state }) => [id, state]));
  return acknowledged.filter(({ id, state }) => there.get(id) !== state).length;
}

interface Tally extends Harm {
  acknowledged: number;
  retried: number;
  lost: number;
  /** Answers that are neither an acknowledgement nor worth another try. */
  wrong: string[];
  /** Milliseconds after the kill, the slowest. */
  back: Back;
}

const none: Tally = {
  acknowledged: 0,
  retried: 0,
  lost: 0,
  doubled: 0,
  partial: 0,
  disordered: 0,
  wrong: [],
  back: { service: 0, all: 0 },
};

async function judge(load: ReferringLoad, tally: Tally): Promise<void> {
  const harm = await harmDone();
  for (const kind of ['doubled', 'partial', 'disordered'] as const) tally[kind] += harm[kind];
  tally.lost += await lostOf(load.acknowledged);
  tally.acknowledged += load.acknowledged.length;
  tally.retried += load.retried;
  tally.wrong.push(...load.wrong);
}

proof(
  {
    name: 'kills',
    goal: '0 acknowledged lost, 0 doubled, 0 partial, 0 events out of order, service back within 10 s each time, no instance ended that was not killed',
    sizes: { seconds: 1, short: 4, usual: 40, full: 134 },
  },
  async ({ size, length, say, rounds }) => {
    const each = referralsForEachKill[length];
    const tally = await rounds({ of: size, by: 10 }, none, async (tally, { cases, random }) => {
      const database = await DurableDatabase.start();
      await useServer(startServer({ on: database.copy }));
      const pair = await Pair.on(database.copy.ownerUrl);
      const load: ReferringLoad = {
        begun: 0,
        target: cases * each,
        acknowledged: [],
        retried: 0,
        lastGood: 0,
        wrong: [],
      };
      const working = await startReferrers(pair, load);
      for (let number = 0; number < cases; number += 1) {
        while (load.begun < (number + 0.3) * each) await sleep(5);
        const victim = random.oneOf<Victim>(['first', 'second', 'database']);
        const { service, all } = await kill(victim, pair, database, load);
        tally.back = { service: Math.max(service, tally.back.service), all: Math.max(all, tally.back.all) };
        say(`${victim}: service back after ${inSeconds(service)}, all after ${inSeconds(all)}; ${load.begun} begun`);
      }
      await Promise.all(working);
      await pair.stop();
      await judge(load, tally);
      await closeServer();
    });
    const { acknowledged, retried, lost, doubled, partial, disordered, back } = tally;
    const wrong = [...new Set(tally.wrong)].slice(0, 2).join('; ');
    return {
      figure:
        `${size} kill -9 under ${acknowledged} acknowledged referrals (${retried} steps sent again): ${lost} lost, ${doubled} doubled, ` +
        `${partial} partial, ${disordered} out of order, ${tally.wrong.length} answered otherwise${wrong && ` (${wrong})`}, service back after ${inSeconds(back.service)} at most, both instances after ${inSeconds(back.all)}`,
      ok:
        lost + doubled + partial + disordered + tally.wrong.length === 0 &&
        back.service <= longest &&
        back.all < forGood,
    };
  },
);
