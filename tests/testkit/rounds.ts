import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomOf, type Random } from './random.js';

/** Some cases of a proof, made in one go. */
export interface Round {
  /** The number of the first case, from 0. */
  first: number;
  /** How many cases it is to make. */
  cases: number;
  /** The round's own, so that it is the same round whoever made those before it. */
  seed: number;
  random: Random;
}

/** What an interrupted run has left in a file; without one, nothing is left. */
export class Kept {
  private readonly startedAt = Date.now();
  private secondsBefore = 0;

  constructor(private readonly file: string | undefined) {}

  read<State>(): State | undefined {
    if (!this.file || !existsSync(this.file)) return undefined;
    const { seconds, state } = JSON.parse(readFileSync(this.file, 'utf8')) as { seconds: number; state: State };
    this.secondsBefore = seconds;
    return state;
  }

  write(state: unknown): void {
    if (this.file) writeNew(this.file, { seconds: this.seconds, state });
  }

  clear(): void {
    if (this.file) rmSync(this.file, { force: true });
  }

  /** How long it took by now, with the runs it goes on from. */
  get seconds(): number {
    return this.secondsBefore + (Date.now() - this.startedAt) / 1000;
  }
}

/** Writes JSON in the place of what was there: all of it or, whatever interrupts, nothing. */
export function writeNew(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(content));
  renameSync(`${file}.new`, file);
}

export interface RoundsPlan {
  /** How many cases there are in all. */
  of: number;
  /** How many of them make a round. */
  by: number;
}

/**
 * Makes the rounds that no run before has finished. Each adds what it has shown to the tally (plain JSON), and gives it
 * back when all are made. A round that was interrupted is made again from its beginning, on whatever the new run has
 * prepared: so it may use nothing that an earlier round has made.
 */
export async function inRounds<Tally>(
  { of, by, seed, kept, say }: RoundsPlan & { seed: number; kept: Kept; say: (progress: string) => void },
  begin: Tally,
  make: (tally: Tally, round: Round) => Promise<void>,
): Promise<Tally> {
  const { done, tally } = kept.read<{ done: number; tally: Tally }>() ?? { done: 0, tally: structuredClone(begin) };
  for (let first = done; first < of; first += by) {
    const own = (Math.imul(seed, 0x9e3779b1) + first) >>> 1;
    const cases = Math.min(by, of - first);
    await make(tally, { first, cases, seed: own, random: randomOf(own) });
    kept.write({ done: first + cases, tally });
    say(`${first + cases} of ${of}`);
  }
  return tally;
}
