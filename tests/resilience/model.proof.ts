import fc from 'fast-check';
import { aReferral } from '../testkit/a-referral.js';
import { practiceManager, signedInAs } from '../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../testkit/neighbourhood.js';
import { proof } from '../testkit/proof.js';
import { addressOf } from './load/graph-client.js';
import { after, foretell, freshDraft, type Model, type Step } from './model/lifecycle-model.js';
import { castAt, reallyDo, see, type Cast, type Real } from './model/real-referral.js';
import { anyStep } from './model/steps.js';

/** The model stands in an object, as fast-check hands the same one to each command. */
interface Held {
  model: Model;
}

interface Tally {
  runs: number;
  steps: number;
  states: string[];
  answers: string[];
  divergences: string[];
}

const add = (seen: string[], one: string) => void (seen.includes(one) || seen.push(one));

const submitted: Step = { kind: 'move', who: 'referrer', name: 'submit', stale: false };

class Try implements fc.AsyncCommand<Held, Real> {
  constructor(
    private readonly step: Step,
    private readonly tally: Tally,
  ) {}

  /** There has to be a consent to take back. */
  check({ model }: Readonly<Held>): boolean {
    return this.step.kind !== 'withdrawConsent' || model.consent !== 'NONE';
  }

  async run(held: Held, real: Real): Promise<void> {
    const { step, tally } = this;
    const { model } = held;
    const stale = 'stale' in step && step.stale;
    const expected = foretell(model, step);
    const answer = await reallyDo(real, step, stale ? model.version - 1 : model.version);
    if (answer !== expected) throw new Error(`${this.toString()} from ${model.state}: ${answer} and not ${expected}`);
    if (expected === 'Referral' || expected === 'Person') held.model = after(model, step);
    const { state, version, task, level, sent, redirected } = held.model;
    const seen = await see(real, sent && !redirected);
    const looks = { state, version, task, level: sent && !redirected ? level : undefined };
    if (JSON.stringify(seen) !== JSON.stringify(looks))
      throw new Error(`After ${this.toString()}: ${JSON.stringify(seen)} and not ${JSON.stringify(looks)}`);
    tally.steps += 1;
    add(tally.states, state);
    add(tally.answers, answer);
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

/** A referral as it is made, or as it has just been sent, and what the model says of it. */
async function aStart(place: Neighbourhood, people: Cast, sent: boolean): Promise<[Model, Real]> {
  const builder = aReferral(place, { service: place.choir });
  const { id: referralId, person } = await (sent ? builder.sent() : builder).create();
  const draft = freshDraft(1);
  return [sent ? after(draft, submitted) : draft, { place, people, referralId, personId: person.id }];
}

proof(
  {
    name: 'model',
    goal: '0 divergences between the graph and the model of a referral, in any order of steps by anybody',
    sizes: { seconds: 25, short: 100, usual: 2_000, full: 10_000 },
  },
  async ({ size, length, rounds }) => {
    const place = await aNeighbourhood();
    const people: Cast = { ...place, stranger: await signedInAs(practiceManager()) };
    const maxCommands = length === 'full' ? 60 : 40;
    const begin: Tally = { runs: 0, steps: 0, states: [], answers: [], divergences: [] };
    const tally = await rounds({ of: size, by: 100 }, begin, async (tally, { cases, seed }) => {
      const tries = anyStep.map((step) => new Try(step, tally));
      const property = fc.asyncProperty(
        fc.boolean(),
        fc.commands([tries], { maxCommands, size: 'max' }),
        async (sent, commands) => {
          const [model, real] = await aStart(place, castAt(addressOf(tally.runs), people), sent);
          await fc.asyncModelRun(() => ({ model: { model }, real }), commands);
          tally.runs += 1;
        },
      );
      const found = await fc.check(property, { numRuns: cases, seed, endOnFailure: length === 'seconds' });
      if (found.failed)
        tally.divergences.push(`${String(found.errorInstance)} after ${String(found.counterexample?.[0])}`);
    });
    const { runs, steps, states, answers, divergences } = tally;
    return {
      figure:
        `${divergences.length} divergences in ${runs} runs of ${steps} steps that reached ${states.length} states ` +
        `and met ${answers.length} kinds of answers${divergences[0] ? `; ${divergences[0]}` : ''}`,
      // Steps too timid to get anywhere would prove nothing.
      ok: divergences.length === 0 && states.length > (length === 'seconds' ? 5 : 8) && answers.length >= 6,
    };
  },
);
