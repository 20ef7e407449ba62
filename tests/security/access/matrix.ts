import { theServer } from '../../testkit/server.js';
import { everything, theTruth } from '../../testkit/truth.js';
import { attemptsOnCase, attemptsOnTheRest, refusalsOf, type Refusals } from './attempts.js';
import { asking, ReadTally } from './read-cells.js';
import { factsOf, readsOfCase, readsOfTheRest, type Facts } from './reads.js';
import { cases, type CaseName } from './relations.js';
import { buildWorld, type Viewer, type World } from './world.js';
import { WriteTally } from './write-cells.js';

/** To who stands outside, one case is like another. */
const fewCases: readonly CaseName[] = ['full', 'declined', 'draft'];

/** The world, and everything that is asked of it and tried on it by somebody. */
export class Matrix {
  readonly reads: ReadTally;
  readonly writes = new WriteTally();

  private constructor(
    readonly world: World,
    private readonly facts: Facts,
    private readonly refusals: Refusals,
  ) {
    this.reads = new ReadTally(Object.values(world.people));
  }

  static async begin(): Promise<Matrix> {
    const world = await buildWorld();
    return new Matrix(world, await factsOf(world), await refusalsOf(world));
  }

  /** Asks every question as one viewer. */
  async askAs(viewer: Viewer): Promise<void> {
    // Look-ups are counted by ten minutes; nobody here is to be refused for having asked too often.
    (await theServer()).clock.pass({ minutes: 11 });
    const ask = asking();
    for (const read of readsOfTheRest(this.world, viewer)) await this.reads.ask(viewer, read, ask);
    for (const name of cases) {
      for (const read of readsOfCase(this.world, this.facts, viewer.place, name))
        await this.reads.ask(viewer, read, ask);
    }
  }

  /** Tries every mutation as one viewer; afterwards everything has to stand as it did. */
  async tryAs(viewer: Viewer): Promise<void> {
    const inside = viewer.place === 'practice' || viewer.place === 'charity';
    for (const [index, name] of (inside ? cases : fewCases).entries()) {
      const attempts = attemptsOnCase(this.world, this.refusals, viewer.place, name, index % 2 === 0);
      for (const each of attempts) await this.writes.attempt(viewer, each);
    }
    for (const whole of [true, false]) {
      for (const each of attemptsOnTheRest(this.world, viewer.place, whole)) await this.writes.attempt(viewer, each);
    }
  }

  /** A fingerprint of all that stands in the database, but for the audit, and for keys of what was allowed. */
  async stands(): Promise<string> {
    await theTruth("delete from idempotency_key where mutation = 'endMembership'");
    return everything();
  }
}
