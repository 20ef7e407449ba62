import fc from 'fast-check';
import { aReferral } from '../testkit/a-referral.js';
import { practiceManager, signedInAs } from '../testkit/actors.js';
import { aNeighbourhood } from '../testkit/neighbourhood.js';
import { proof } from '../testkit/proof.js';
import { addressOf } from './load/graph-client.js';
import { after, foretell, freshDraft, type Model, type Step } from './model/lifecycle-model.js';
import { castAt, reallyDo, see, type Cast, type Real } from './model/real-referral.js';
import { anyStep } from './model/steps.js';

/** The model stands in an object, as fast-check hands the same one to each command. */
interface Held {
  model: Model;
}

interface Counts {
  steps: number;
  states: Set<string>;
  answers: Set<string>;
}

const submitted: Step = { kind: 'move', who: 'referrer', name: 'submit', stale: false };

class Try implements fc.AsyncCommand<Held, Real> {
  constructor(
    private readonly step: Step,
    private readonly counts: Counts,
  ) {}

  /** There has to be a consent to take back. */
  check({ model }: Readonly<Held>): boolean {
    return this.step.kind !== 'withdrawConsent' || model.consent !== 'NONE';
  }

  async run(held: Held, real: Real): Promise<void> {
    const { step, counts } = this;
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
    counts.steps += 1;
    counts.states.add(state);
    counts.answers.add(answer);
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

proof(
  {
    name: 'model',
    goal: '0 divergences between the graph and the model of a referral, in any order of steps by anybody',
    sizes: { seconds: 25, short: 150, usual: 2_000, full: 10_000 },
  },
  async ({ size, seed, length, say }) => {
    const place = await aNeighbourhood();
    const people: Cast = { ...place, stranger: await signedInAs(practiceManager()) };
    const counts: Counts = { steps: 0, states: new Set(), answers: new Set() };
    const tries = anyStep.map((step) => new Try(step, counts));
    let runs = 0;
    const property = fc.asyncProperty(
      fc.boolean(),
      fc.commands([tries], { maxCommands: length === 'full' ? 60 : 40, size: 'max' }),
      async (sent, commands) => {
        const builder = aReferral(place, { service: place.choir });
        const made = await (sent ? builder.sent() : builder).create();
        const draft = freshDraft(1);
        const model = sent ? after(draft, submitted) : draft;
        const real: Real = {
          place,
          people: castAt(addressOf(runs), people),
          referralId: made.id,
          personId: made.person.id,
        };
        await fc.asyncModelRun(() => ({ model: { model }, real }), commands);
        runs += 1;
        if (runs % 50 === 0) say(`${runs} of ${size} runs, ${counts.steps} steps`);
      },
    );
    const found = await fc.check(property, { numRuns: size, seed, endOnFailure: length === 'seconds' });
    const divergence = found.failed
      ? `; ${String(found.errorInstance)} after ${String(found.counterexample?.[0])}`
      : '';
    return {
      figure:
        `${found.failed ? 1 : 0} divergences in ${runs} runs of ${counts.steps} steps that reached ${counts.states.size} states ` +
        `and met ${counts.answers.size} kinds of answers${divergence}`,
      // Steps too timid to get anywhere would prove nothing.
      ok: !found.failed && counts.states.size > (length === 'seconds' ? 5 : 8) && counts.answers.size >= 6,
    };
  },
);
