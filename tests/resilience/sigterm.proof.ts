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

proof(
  {
    name: 'sigterm',
    goal: '0 failed requests in flight, 0 acknowledged lost, each ended with 0 within 10 s',
    timed: true,
    sizes: { seconds: 1, short: 8, usual: 50, full: 50 },
  },
  async ({ size, say }) => {
    const { ownerUrl } = await theServer();
    const actor = await signedInAs(practiceReferrer());
    const pair = await Pair.on(ownerUrl);
    const load: Load = { going: true, answered: 0, failed: [], registered: [] };
    const working = Array.from({ length: clients }, (_, index) =>
      work(load, new Balanced(pair, new GraphClient(alsoAs(actor), addressOf(index)))),
    );
    const ends: { code: number | null; milliseconds: number }[] = [];
    for (let round = 0; round < size; round += 1) {
      const which = round % 2 === 0 ? 0 : 1;
      const before = load.answered;
      while (load.answered < before + 4 * clients) await new Promise((resolve) => setTimeout(resolve, 10));
      pair.instances[which].signal('SIGTERM');
      ends.push(await pair.instances[which].ended);
      if (round < size - 1) await pair.restart(which);
      say(`${round + 1} of ${size} ended; ${load.answered} answered, ${load.failed.length} failed`);
    }
    load.going = false;
    await Promise.all(working);
    await pair.stop();
    const { lost, doubled } = await comparedWithTruth(actor, load.registered);
    const slowest = Math.max(...ends.map(({ milliseconds }) => milliseconds));
    const badly = ends.filter(({ code }) => code !== 0).length;
    const failures = [...new Set(load.failed)].slice(0, 3).join('; ');
    return {
      figure:
        `${load.failed.length} of ${load.answered + load.failed.length} requests failed${failures && ` (${failures})`} over ` +
        `${size} SIGTERM, ${lost} lost, ${doubled} doubled, ${badly} ended badly, slowest end ${(slowest / 1000).toFixed(1)} s`,
      ok: load.failed.length === 0 && lost === 0 && doubled === 0 && badly === 0 && slowest <= longest,
    };
  },
);
