import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessLevel, receiverAccessAfter } from './access.js';
import { nextState, transitionsFrom } from './moves.js';
import type { ReferralState } from './states.js';
import type { TransitionName } from './transitions.js';

interface Step {
  readonly move: TransitionName;
  readonly state: ReferralState;
  readonly before: AccessLevel | null;
  readonly level: AccessLevel | null;
  readonly forDays: number | null;
}

function walk(choices: readonly number[]): Step[] {
  const steps: Step[] = [];
  let state: ReferralState = 'DRAFT';
  let level: AccessLevel | null = null;
  for (const choice of choices) {
    const moves: readonly TransitionName[] = transitionsFrom(state);
    const move = moves[choice % Math.max(1, moves.length)];
    if (move === undefined) break;
    const before: AccessLevel | null = level;
    const after = receiverAccessAfter(move, before);
    [state, level] = [nextState(move), after.level];
    steps.push({ move, state, before, ...after });
  }
  return steps;
}

const walks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }).map(walk);

const allowed: Readonly<Record<ReferralState, readonly (AccessLevel | null)[]>> = {
  DRAFT: [null],
  SENT: ['LIMITED'],
  INFO_REQUESTED: ['LIMITED'],
  ACCEPTED: ['FULL'],
  WAITLISTED: ['LIMITED', 'FULL'],
  IN_PROGRESS: ['FULL'],
  ON_HOLD: ['FULL'],
  COMPLETED: ['FULL'],
  NOT_COMPLETED: ['LIMITED', 'FULL'],
  DECLINED: [null],
  WITHDRAWN: [null],
  EXPIRED: [null],
  ENTERED_IN_ERROR: [null],
};

describe("the receiver's access", () => {
  it('fits the state on every way through the table', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { state, level } of steps) expect(allowed[state]).toContain(level);
      }),
      { numRuns: 500 },
    );
  });

  it('rises to full only by accepting, a place or reopening', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const rises = steps.filter(({ before, level }) => before !== 'FULL' && level === 'FULL');
        for (const { move } of rises) expect(['accept', 'promote', 'reopen']).toContain(move);
      }),
      { numRuns: 500 },
    );
  });

  it('ends by itself 28 days after closing, and otherwise not', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { state, forDays } of steps) {
          expect(forDays).toBe(state === 'COMPLETED' || state === 'NOT_COMPLETED' ? 28 : null);
        }
      }),
    );
  });

  it('stays what it was on the waiting list', () => {
    expect(receiverAccessAfter('waitlist', 'LIMITED').level).toBe('LIMITED');
    expect(receiverAccessAfter('waitlist', 'FULL').level).toBe('FULL');
    expect(receiverAccessAfter('closeUnsuccessful', 'LIMITED')).toEqual({ level: 'LIMITED', forDays: 28 });
  });

  it('is not brought back by closing once it was revoked', () => {
    expect(receiverAccessAfter('complete', null)).toEqual({ level: null, forDays: null });
  });
});
