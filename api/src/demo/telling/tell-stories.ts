import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.js';
import { registerPerson } from '../../people/register-person.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Problem } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { draftReferral } from '../../referrals/draft-referral.service.js';
import { submitReferral } from '../../referrals/submit-referral.service.js';
import { stories } from '../stories/stories.js';
import type { Cast } from './cast.js';
import { castStories, doerOf, type CastStory } from './cast-story.js';
import { draftFor, registrationOf, submissionOf } from './first-words.js';
import { runInOrder, type Task } from './in-order.js';
import { Life } from './life.js';
import { clockAt, type Past } from './past.js';
import { openedChild } from './opened-child.js';
import type { Step } from './story.js';

/** As many as two processors keep busy. */
const atOnce = 4;
const clockwork: Actor = { kind: 'SYSTEM', name: 'Kith' };

type Work = (unit: Unit) => Promise<string | Problem>;
type Timed = Task & { at: Date };

/** Lets the stories happen, through the use cases that would have made them. */
export class Teller {
  private readonly people = new Map<string, string>();
  private readonly lives = new Map<number, Life>();
  private readonly tasks: Timed[] = [];

  constructor(
    private readonly database: Database,
    private readonly cast: Cast,
    private readonly past: Past,
  ) {}

  async tell(): Promise<void> {
    for (const story of castStories(stories, this.cast)) this.plan(story);
    const inOrder = this.tasks.sort((one, other) => one.at.getTime() - other.at.getTime());
    await runInOrder(inOrder, atOnce);
  }

  private plan(story: CastStory): void {
    const life = new Life(story, this.past);
    this.lives.set(story.number, life);
    if (!this.people.has(story.who)) this.planRegistration(story, life);
    this.planBeginning(story, life);
    for (const step of story.went ?? []) this.planStep(story, life, step);
  }

  private planRegistration(story: CastStory, life: Life): void {
    this.people.set(story.who, '');
    const person = this.cast.person(story.who);
    const actor = this.cast.member(person.of, ['PRACTICE_REFERRER', 'SERVICE_COORDINATOR', 'LINK_WORKER'], story.turn);
    // The day before, so that it comes first even when two referrals are written on one day.
    this.at(life.nextInstant(story.sent + 1), story, 'registerPerson', actor, async (unit) => {
      const id = await registerPerson(unit, registrationOf(person, this.past));
      if (typeof id === 'string') this.people.set(story.who, id);
      return id;
    });
  }

  private planBeginning(story: CastStory, life: Life): void {
    const sender = doerOf(this.cast, story, 'SENDER');
    this.at(life.nextInstant(story.sent), story, 'draftReferral', sender, async (unit) => {
      const basedOn = story.basedOn && this.lives.get(story.basedOn.number);
      const personId = this.people.get(story.who)!;
      const id = await draftReferral(unit, draftFor(story, this.cast, personId, basedOn?.referralId));
      if (typeof id === 'string') life.begin(id, personId);
      return id;
    });
    if (story.draft) return;
    this.at(life.nextInstant(story.sent), story, 'submitReferral', sender, async (unit) =>
      life.moved(await submitReferral(unit, submissionOf(story, life.versioned))),
    );
  }

  private planStep(story: CastStory, life: Life, step: Step): void {
    const actor = step.by === 'CLOCK' ? clockwork : doerOf(this.cast, story, step.by);
    const child = step.child && new Life(story, this.past, life);
    this.at(life.nextInstant(step.ago), story, step.operation, actor, async (unit) => {
      const result = await step.run(unit, life.scene(this.cast));
      if (step.moves) life.moved(result);
      if (child && typeof result === 'string') child.begin(await openedChild(unit, result), life.personId);
      return result;
    });
    for (const next of step.child ?? []) this.planStep(story, child!, next);
  }

  private at(at: Date, story: CastStory, name: string, actor: Actor, work: Work): void {
    this.tasks.push({
      at,
      keys: [`person ${story.who}`, `service ${story.to}`],
      run: () => this.run(at, story, name, actor, work),
    });
  }

  private async run(at: Date, story: CastStory, name: string, actor: Actor, work: Work): Promise<void> {
    const units = actor.kind === 'SYSTEM' ? this.database.systemUnits : this.database.units;
    const operation = { name, requestId: randomUUID(), wrote: true };
    const result = await units.run({ actor, clock: clockAt(at), mode: 'write', operation }, async (unit) => {
      // Nothing is lost by a power cut: a demo that was cut off is loaded again. It saves a wait for the disk a thousand times.
      await unit.query('set local synchronous_commit = off');
      return work(unit);
    });
    if (typeof result !== 'string')
      throw new Error(`The demo's story of ${story.who} and ${story.to} stops at ${name}: ${result.message}`);
  }
}
