import { theServer } from '../../testkit/server.js';
import { everything, theTruth } from '../../testkit/truth.js';
import { attemptsOnCase, attemptsOnTheRest, refusalsOf, type Refusals } from './attempts.js';
import { asking, ReadTally, type ReadFindings } from './read-cells.js';
import { factsOf, readsOfCase, readsOfTheRest, type Facts } from './reads.js';
import { cases, type CaseName } from './relations.js';
import { buildWorld, type Viewer, type World } from './world.js';
import { WriteTally, type WriteFindings } from './write-cells.js';

/** To who stands outside, one case is like another. */
const fewCases: readonly CaseName[] = ['full', 'declined', 'draft'];

/** Mutations that are allowed here to somebody, and say again what stands. */
const changingNothing = ['endMembership', 'confirmListing', 'settleReport', 'dismissDuplicate', 'reopenDuplicate'];

/** What everybody's questions and attempts have shown; plain JSON. */
export interface Findings {
  reads: ReadFindings;
  writes: WriteFindings;
  /** How often something was changed by what should change nothing. */
  changed: number;
}

export const nothingFound = (): Findings => ({
  reads: { cells: 0, mismatches: [], exercised: {}, shown: {}, filled: {}, empty: [] },
  writes: { cells: 0, mismatches: [], exercised: {} },
  changed: 0,
});

/** The world, and everything that is asked of it and tried on it by somebody. */
export class Matrix {
  private constructor(
    readonly world: World,
    private readonly facts: Facts,
    private readonly refusals: Refusals,
  ) {}

  static async begin(): Promise<Matrix> {
    const world = await buildWorld();
    return new Matrix(world, await factsOf(world), await refusalsOf(world));
  }

  /** Tries every mutation and asks every question as some viewers, and adds what comes of it. */
  async turnOf(viewers: readonly Viewer[], found: Findings): Promise<void> {
    const before = await this.stands();
    for (const viewer of viewers) {
      await this.tryAs(viewer, new WriteTally(found.writes));
      await this.askAs(viewer, new ReadTally(Object.values(this.world.people), found.reads));
    }
    if ((await this.stands()) !== before) found.changed += 1;
  }

  private async askAs(viewer: Viewer, reads: ReadTally): Promise<void> {
    // Look-ups are counted by ten minutes; nobody here is to be refused for having asked too often.
    (await theServer()).clock.pass({ minutes: 11 });
    const ask = asking();
    for (const read of readsOfTheRest(this.world, viewer)) await reads.ask(viewer, read, ask);
    for (const name of cases) {
      for (const read of readsOfCase(this.world, this.facts, viewer.place, name)) await reads.ask(viewer, read, ask);
    }
  }

  private async tryAs(viewer: Viewer, writes: WriteTally): Promise<void> {
    const inside = viewer.place === 'practice' || viewer.place === 'charity';
    for (const [index, name] of (inside ? cases : fewCases).entries()) {
      const attempts = attemptsOnCase(this.world, this.refusals, viewer.place, name, index % 2 === 0);
      for (const each of attempts) await writes.attempt(viewer, each);
    }
    for (const whole of [true, false]) {
      for (const each of attemptsOnTheRest(this.world, viewer.place, whole)) await writes.attempt(viewer, each);
    }
  }

  /** A fingerprint of all that stands in the database, but for the audit, and for keys of what was allowed. */
  private async stands(): Promise<string> {
    await theTruth('delete from idempotency_key where mutation = any ($1)', [changingNothing]);
    return everything();
  }
}
