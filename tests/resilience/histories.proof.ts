import { transitionNames, transitions } from '@kith/referral-lifecycle';
import { aReferral } from '../testkit/a-referral.js';
import { practiceManager, signedInAs } from '../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../testkit/neighbourhood.js';
import { proof } from '../testkit/proof.js';
import { current } from '../testkit/referrals.js';
import { addressOf } from './load/graph-client.js';
import type { Random } from '../testkit/random.js';
import { after, freshDraft, partiesOf, type Model, type Step, type Who } from './model/lifecycle-model.js';
import { isLinearizable, lookOf, type Operation } from './model/linearizable.js';
import { castAt, reallyDo, type Cast, type Real } from './model/real-referral.js';

type Client = Extract<Who, 'referrer' | 'practiceManager' | 'coordinator'>;

const clients: readonly Client[] = ['referrer', 'practiceManager', 'coordinator', 'coordinator'];
const operationsOfEach = 4;
const submitted: Step = { kind: 'move', who: 'referrer', name: 'submit', stale: false };

function chosen(random: Random, who: Client): Step & { kind: 'move' } {
  const names = transitionNames.filter(
    (name) => name !== 'expire' && partiesOf[who].some((party) => transitions[name].by.includes(party)),
  );
  return { kind: 'move', who, name: random.oneOf(names), stale: false };
}

/** One client: looks or moves, going by the version it saw last. */
async function act(real: Real, who: Client, first: number, random: Random): Promise<Operation[]> {
  const done: Operation[] = [];
  let version = first;
  for (let turn = 0; turn < operationsOfEach; turn += 1) {
    const looks = random.below(3) === 0;
    const step = looks ? undefined : { ...chosen(random, who), version };
    const asked = performance.now();
    let answer: string;
    if (step) answer = await reallyDo(real, step, version);
    else {
      const seen = await current(real.people[who], real.referralId);
      version = seen.version;
      answer = lookOf(seen);
    }
    done.push({ asked, answered: performance.now(), step, answer });
    if (answer === 'Referral') version += 1;
  }
  return done;
}

async function history(place: Neighbourhood, people: Cast, random: Random): Promise<[Operation[], Model]> {
  const made = await aReferral(place, { service: place.choir }).sent().create();
  const real: Real = { place, people, referralId: made.id, personId: made.person.id };
  const acted = await Promise.all(clients.map((who) => act(real, who, made.version, random)));
  return [acted.flat(), after(freshDraft(1), submitted)];
}

/** A look at what was before a change that had been answered: no order allows it. */
function wrongHistory(start: Model): Operation[] {
  const step = { ...({ kind: 'move', who: 'coordinator', name: 'accept', stale: false } as const), version: 2 };
  return [
    { asked: 1, answered: 2, step, answer: 'Referral' },
    { asked: 3, answered: 4, step: undefined, answer: lookOf(start) },
  ];
}

proof(
  {
    name: 'histories',
    goal: 'every history of clients that act at once is linearizable, and a wrong one is told',
    sizes: { seconds: 6, short: 40, usual: 200, full: 1_000 },
  },
  async ({ size, rounds }) => {
    const place = await aNeighbourhood();
    const people: Cast = { ...place, stranger: await signedInAs(practiceManager()) };
    const begin = { broken: [] as string[], operations: 0, wins: 0 };
    const { broken, operations, wins } = await rounds({ of: size, by: 25 }, begin, async (tally, round) => {
      for (let number = round.first; number < round.first + round.cases; number += 1) {
        const [done, start] = await history(place, castAt(addressOf(number), people), round.random);
        tally.operations += done.length;
        tally.wins += done.filter(({ answer }) => answer === 'Referral').length;
        if (!isLinearizable(done, start)) tally.broken.push(JSON.stringify(done));
      }
    });
    const start = after(freshDraft(1), submitted);
    const told = !isLinearizable(wrongHistory(start), start);
    return {
      figure:
        `${size - broken.length} of ${size} histories linearizable, of ${operations} operations of which ${wins} changed something; ` +
        `a wrong one ${told ? 'told' : 'not told'}${broken.length > 0 ? `; ${broken[0]!.slice(0, 1_500)}` : ''}`,
      ok: broken.length === 0 && told && wins >= size / 2,
    };
  },
);
