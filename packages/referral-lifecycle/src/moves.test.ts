import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canTransition, holdsPlace, nextState, placesTaken, transitionsFrom, whoseTurn } from './moves.js';
import { allStates, isReferralState, referralStates } from './states.js';
import { Party } from './transition.js';
import { transitionNames, transitions } from './transitions.js';

const state = fc.constantFrom(...allStates);
const name = fc.constantFrom(...transitionNames);
const party = fc.constantFrom(...Object.values(Party));

describe('the moves of a referral', () => {
  it('are offered with the usual one first', () => {
    expect(transitionsFrom('SENT', 'RECEIVER')).toEqual(['accept', 'requestInfo', 'waitlist', 'redirect', 'decline']);
    expect(transitionsFrom('INFO_REQUESTED', 'SENDER')).toEqual(['provideInfo', 'withdraw']);
    expect(transitionsFrom('DRAFT')).toEqual(['submit', 'discard']);
    expect(transitionsFrom('COMPLETED', 'MANAGER')).toEqual(['reopen']);
    expect(transitionsFrom('IN_PROGRESS', 'PERSON')).toEqual(['withdraw']);
  });

  it('are exactly those the table allows', () => {
    fc.assert(
      fc.property(name, state, party, (move, from, who) => {
        const row = transitions[move];
        expect(canTransition(move, from, who)).toBe(row.from.includes(from) && row.by.includes(who));
        expect(transitionsFrom(from, who).includes(move)).toBe(canTransition(move, from, who));
        expect(nextState(move)).toBe(row.to);
      }),
    );
  });

  it('do not let the receiver touch a draft', () => {
    expect(transitionsFrom('DRAFT', 'RECEIVER')).toEqual([]);
    expect(referralStates.DRAFT.visibleToReceiver).toBe(false);
  });

  it('leave final states final', () => {
    const final = allStates.filter((from) => transitionsFrom(from).length === 0);
    expect(final).toEqual(['DECLINED', 'WITHDRAWN', 'EXPIRED', 'ENTERED_IN_ERROR']);
  });

  it('reach every state from a draft', () => {
    const reached = new Set(['DRAFT' as (typeof allStates)[number]]);
    for (const from of reached) transitionsFrom(from).forEach((move) => reached.add(nextState(move)));
    expect([...reached].sort()).toEqual([...allStates].sort());
  });

  it('end every open referral in a closed state, by at least one way', () => {
    for (const from of allStates.filter((one) => referralStates[one].open)) {
      const ends = transitionsFrom(from).filter((move) => !referralStates[nextState(move)].open);
      expect(ends.length).toBeGreaterThan(0);
    }
  });
});

describe('whose turn it is', () => {
  it('is somebody who can move, as long as the referral is open', () => {
    for (const from of allStates) {
      const turn = whoseTurn(from);
      expect(turn === 'NOBODY').toBe(!referralStates[from].open);
      if (turn !== 'NOBODY') expect(transitionsFrom(from, turn).length).toBeGreaterThan(0);
    }
  });

  it('passes to the sender with a question and back with its answer', () => {
    expect([whoseTurn('SENT'), whoseTurn('INFO_REQUESTED')]).toEqual(['RECEIVER', 'SENDER']);
  });
});

describe('places', () => {
  it('are held from accepting to closing, pauses included', () => {
    expect(allStates.filter(holdsPlace)).toEqual(['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD']);
  });

  it('are never lost or given twice on any way through the table', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
        let at = allStates[0] ?? 'DRAFT';
        let taken = 0;
        for (const choice of choices) {
          const moves = transitionsFrom(at);
          const move = moves[choice % Math.max(1, moves.length)];
          if (move === undefined) break;
          taken += placesTaken(at, nextState(move));
          at = nextState(move);
          expect(taken).toBe(holdsPlace(at) ? 1 : 0);
        }
      }),
    );
  });
});

describe('a state', () => {
  it('has a clock while somebody other than the author waits', () => {
    const clocked = allStates.filter((one) => referralStates[one].clock !== null);
    expect(clocked).toEqual(allStates.filter((one) => referralStates[one].open && one !== 'DRAFT'));
  });

  it('is told from other text', () => {
    expect(isReferralState('SENT')).toBe(true);
    expect(['sent', '', 'toString', 'constructor'].filter(isReferralState)).toEqual([]);
  });
});
