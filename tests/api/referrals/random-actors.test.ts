import {
  transitionNames,
  transitions,
  type Party,
  type ReferralState,
  type TransitionName,
} from '@kith/referral-lifecycle';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { practiceManager, signedInAs, type Actor } from '../../testkit/actors.js';
import { asTheClock, makeOverdue } from '../../testkit/clockwork.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { moves } from '../../testkit/moves.js';
import { attempt, current, type HumanTransition } from '../../testkit/referrals.js';

/** What the table knows of a referral: all that the property compares with. */
interface Model {
  state: ReferralState;
  version: number;
  sent: boolean;
}

type Who = 'referrer' | 'practiceManager' | 'coordinator' | 'sessionLead' | 'linkWorker' | 'stranger' | 'clock';

/** As which parties of the table somebody acts on a referral from the practice to the charity. */
const partiesOf: Record<Who, readonly Party[]> = {
  referrer: ['SENDER'],
  practiceManager: ['SENDER', 'MANAGER'],
  coordinator: ['RECEIVER'],
  sessionLead: [],
  linkWorker: [],
  stranger: [],
  clock: ['SYSTEM'],
};

const seesOnceSent: readonly Who[] = ['coordinator', 'sessionLead'];
const neverSees: readonly Who[] = ['linkWorker', 'stranger'];

/** What has to happen, by the table alone. */
function foretell(model: Model, who: Who, name: TransitionName, stale: boolean): string {
  if (neverSees.includes(who) || (seesOnceSent.includes(who) && !model.sent)) return 'NOT_FOUND';
  const row = transitions[name];
  if (!partiesOf[who].some((party) => row.by.includes(party))) return 'FORBIDDEN';
  if (stale) return 'ReferralChanged';
  return row.from.includes(model.state) ? 'Referral' : 'TransitionNotAllowed';
}

let place: Neighbourhood;
let people: Record<Exclude<Who, 'clock'>, Actor>;
beforeAll(async () => {
  place = await aNeighbourhood();
  people = { ...place, stranger: await signedInAs(practiceManager()) };
});

async function reallyHappens(id: string, version: number, who: Who, name: TransitionName): Promise<string> {
  if (who === 'clock') {
    if (name === 'expire') await makeOverdue(id);
    const answer = await asTheClock(name as 'expire' | 'promote', { id, version });
    return typeof answer === 'string' ? 'Referral' : answer.constructor.name;
  }
  const answers = name === 'redirect' ? { targetServiceId: place.choir.id } : {};
  const { data, errors } = await attempt(people[who], name as HumanTransition, { id, version }, answers);
  return errors[0]?.extensions?.code ?? data[moves[name as HumanTransition].mutation]!.__typename;
}

const anybody = fc.constantFrom<Who>(
  'referrer',
  'practiceManager',
  'coordinator',
  'sessionLead',
  'linkWorker',
  'stranger',
);
const anything = fc.constantFrom(...transitionNames.filter((name) => name !== 'expire'));
const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);

/** Anybody tries anything; or the clock does its work; or a party does what its side may do at some point. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ who: anybody, name: anything, stale: rarely }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constant<Who>('clock'),
      name: fc.constantFrom<TransitionName>('expire', 'promote'),
      stale: rarely,
    }),
  },
  {
    weight: 5,
    arbitrary: anything.chain((name) => fc.record({ who: whoMay(name), name: fc.constant(name), stale: rarely })),
  },
);

function whoMay(name: TransitionName): fc.Arbitrary<Who> {
  const able = (Object.keys(partiesOf) as Who[]).filter(
    (who) => who !== 'clock' && partiesOf[who].some((party) => transitions[name].by.includes(party)),
  );
  return fc.constantFrom(...able);
}

test(
  'Whoever tries whatever in whatever order, the graph and the lifecycle table agree',
  { timeout: 120_000 },
  async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 4, maxLength: 14 }), async (sent, steps) => {
        const builder = aReferral(place, { service: place.allotment });
        const made = await (sent ? builder.sent() : builder).create();
        const model: Model = { state: made.state, version: made.version, sent };
        for (const { who, name, stale } of steps) {
          const foretold = foretell(model, who, name, stale);
          const version = stale ? model.version - 1 : model.version;
          expect(await reallyHappens(made.id, version, who, name), `${who} ${name} from ${model.state}`).toBe(foretold);
          if (foretold === 'Referral') {
            Object.assign(model, {
              state: transitions[name].to,
              version: model.version + 1,
              sent: model.sent || name === 'submit',
            });
          }
          expect(await current(place.referrer, made.id)).toMatchObject({ state: model.state, version: model.version });
          reached.add(model.state);
        }
      }),
      { numRuns: 40 },
    );
    // If this fails, the steps have become too timid to mean anything.
    expect(reached.size).toBeGreaterThan(5);
  },
);
