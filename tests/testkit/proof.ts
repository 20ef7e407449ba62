import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { inRounds, Kept, writeNew, type Round, type RoundsPlan } from './rounds.js';

/**
 * How long a proof may take: `seconds` within `npm test`, `short` with `--short`, `usual` with
 * `npm run proofs`, `full` with `--full`.
 */
export type ProofLength = 'seconds' | 'short' | 'usual' | 'full';

const timed = '.timed.proof.ts';

const minutes: Record<ProofLength, number> = { seconds: 4, short: 10, usual: 20, full: 240 };

export interface ProofDeclaration {
  /** As its file is called, without `.proof.ts` or `.timed.proof.ts`. */
  name: string;
  /** What must come out, in words. */
  goal: string;
  /** How many cases make each length: runs, kills, inputs, whatever the proof counts; 0 leaves it out. */
  sizes: Record<ProofLength, number>;
}

export interface ProofRun {
  size: number;
  length: ProofLength;
  /** The same seed gives the same cases. */
  seed: number;
  /** Tells whoever waits how far it is. */
  say(progress: string): void;
  /** Makes the cases in rounds: what they have shown is kept, and `--resume` goes on there. Once in a proof. */
  rounds<Tally>(plan: RoundsPlan, tally: Tally, make: (tally: Tally, round: Round) => Promise<void>): Promise<Tally>;
}

export interface ProofResult {
  /** What was measured, in words. */
  figure: string;
  /** Whether the goal is reached. */
  ok: boolean;
}

/**
 * Declares the one proof of a file. One that judges how long things take, which whatever else the computer does lengthens,
 * is called `.timed.proof.ts`: it has the computer to itself, and among other tests a second and a third try. `prove` measures, and throws only when it cannot; a goal that is missed is a result,
 * and fails the test with its figure and the seed that replays it.
 */
export function proof(declared: ProofDeclaration, prove: (run: ProofRun) => Promise<ProofResult>): void {
  const length = lengthOf(process.env['KITH_PROOF_LENGTH']);
  const among = length === 'seconds' || length === 'short';
  const file = basename(expect.getState().testPath ?? '');
  const options = { timeout: minutes[length] * 60_000, retry: file.endsWith(timed) && among ? 2 : 0 };
  // Left out where its size is 0, and counted as such: every proof has a length at which it runs.
  const tested = declared.sizes[length] > 0 ? test : test.skip;
  tested(`proof of ${declared.name}: ${declared.goal}`, options, async () => {
    expect([`${declared.name}.proof.ts`, `${declared.name}${timed}`], 'a proof is called as its file').toContain(file);
    const seed = Number(process.env['KITH_PROOF_SEED'] ?? 1);
    const kept = new Kept(process.env['KITH_PROOF_KEPT']);
    const rounds: ProofRun['rounds'] = (plan, tally, make) => inRounds({ ...plan, seed, kept, say }, tally, make);
    const { figure, ok } = await prove({ size: declared.sizes[length], length, seed, say, rounds });
    const seconds = Math.round(kept.seconds * 10) / 10;
    report({ name: declared.name, goal: declared.goal, figure, ok, seconds, seed });
    kept.clear();
    expect(ok, `${declared.name}: ${figure}; the goal is ${declared.goal} (seed ${seed})`).toBe(true);
  });
}

function lengthOf(given: string | undefined): ProofLength {
  if (given === undefined) return 'seconds';
  if (given in minutes) return given as ProofLength;
  throw new Error(`KITH_PROOF_LENGTH is one of ${Object.keys(minutes).join(', ')}, not "${given}".`);
}

function say(progress: string): void {
  if (process.env['KITH_PROOF_REPORT']) process.stderr.write(`  ${progress}\n`);
}

function report(result: ProofResult & { name: string; goal: string; seconds: number; seed: number }): void {
  const file = process.env['KITH_PROOF_REPORT'];
  if (file) writeNew(file, result);
  else process.stderr.write(`${result.name}: ${result.figure}; ${result.seconds} s\n`);
}
