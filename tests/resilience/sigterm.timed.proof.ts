import { setTimeout as sleep } from 'node:timers/promises';
import { practiceReferrer, signedInAs } from '../testkit/actors.js';
import { proof } from '../testkit/proof.js';
import { theServer } from '../testkit/server.js';
import { counts } from './load/documents.js';
import { addressOf, alsoAs, GraphClient, type Reply } from './load/graph-client.js';
import { Balanced, Pair } from './load/pair.js';
import { aRegistration, comparedWithTruth } from './load/registering.js';

const clients = 16;
const longest = 10_000;

interface Load {
  going: boolean;
  answered: number;
  failed: string[];
  registered: string[];
}

interface Tally {
  answered: number;
  failed: string[];
  lost: number;
  doubled: number;
  /** Ends that were none by the process itself. */
  badly: number;
  /** Milliseconds from the signal to the slowest end. */
  slowest: number;
}

function judge(load: Load, reply: Reply): boolean {
  const good = reply.status === 200 && reply.errors.length === 0;
  if (good) load.answered += 1;
  else load.failed.push(reply.failure ?? `${reply.status} ${reply.text.slice(0, 120)}`);
  return good;
}

/** Reads and writes in turn, each time as soon as it has been answered. */
async function work(load: Load, balanced: Balanced): Promise<void> {
  while (load.going) {
    judge(load, await balanced.ask(counts, {}));
    const { name, query, variables } = aRegistration();
    if (judge(load, await balanced.ask(query, variables))) load.registered.push(name);
  }
  balanced.client.close();
}

/** Ends instances in turn while both are asked; each comes back at once. */
async function endInTurn(pair: Pair, load: Load, times: number, tally: Tally): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const which = time % 2 === 0 ? 0 : 1;
    const before = load.answered;
    while (load.answered < before + 4 * clients) await sleep(10);
    pair.instances[which].signal('SIGTERM');
    const { code, milliseconds } = await pair.instances[which].ended;
    if (code !== 0) tally.badly += 1;
    tally.slowest = Math.max(tally.slowest, milliseconds);
    if (time < times - 1) await pair.restart(which);
  }
}

proof(
  {
    name: 'sigterm',
    goal: '0 failed requests in flight, 0 acknowledged lost, each ended with 0 within 10 s',
    sizes: { seconds: 1, short: 8, usual: 50, full: 50 },
  },
  async ({ size, rounds }) => {
    const { ownerUrl } = await theServer();
    const begin: Tally = { answered: 0, failed: [], lost: 0, doubled: 0, badly: 0, slowest: 0 };
    const tally = await rounds({ of: size, by: 10 }, begin, async (tally, { cases }) => {
      const actor = await signedInAs(practiceReferrer());
      const pair = await Pair.on(ownerUrl);
      const load: Load = { going: true, answered: 0, failed: [], registered: [] };
      const working = Array.from({ length: clients }, (_, index) =>
        work(load, new Balanced(pair, new GraphClient(alsoAs(actor), addressOf(index)))),
      );
      await endInTurn(pair, load, cases, tally);
      load.going = false;
      await Promise.all(working);
      await pair.stop();
      const { lost, doubled } = await comparedWithTruth(actor, load.registered);
      tally.answered += load.answered;
      tally.failed.push(...load.failed);
      tally.lost += lost;
      tally.doubled += doubled;
    });
    const { answered, failed, lost, doubled, badly, slowest } = tally;
    const failures = [...new Set(failed)].slice(0, 3).join('; ');
    return {
      figure:
        `${failed.length} of ${answered + failed.length} requests failed${failures && ` (${failures})`} over ` +
        `${size} SIGTERM, ${lost} lost, ${doubled} doubled, ${badly} ended badly, slowest end ${(slowest / 1000).toFixed(1)} s`,
      ok: failed.length === 0 && lost === 0 && doubled === 0 && badly === 0 && slowest <= longest,
    };
  },
);
