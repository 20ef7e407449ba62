import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockDefaults,
  clockSchedule,
  clockStage,
  mayReopen,
  mayUnaccept,
  reopenUntil,
  unacceptUntil,
  workingDaysAllowed,
  workingDaysUsed,
} from './clocks.js';

// A calendar without weekends keeps these tests about the clock.
const count = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe('a clock', () => {
  it('allows the agreed working days', () => {
    expect(workingDaysAllowed('RESPONSE_DUE')).toBe(10);
    expect(workingDaysAllowed('RESPONSE_DUE', true)).toBe(2);
    expect(workingDaysAllowed('REPLY_DUE', true)).toBe(5);
    expect(workingDaysAllowed('FIRST_CONTACT_DUE')).toBe(5);
    expect(workingDaysAllowed('PROGRESS_UPDATE_DUE')).toBe(20);
    expect(workingDaysAllowed('WAITLIST_REVIEW_DUE')).toBeNull();
    expect(workingDaysAllowed('HOLD_REVIEW_DUE')).toBeNull();
    expect(workingDaysAllowed('RESPONSE_DUE', false, { ...clockDefaults, responseWorkingDays: 7 })).toBe(7);
  });

  it.each([
    [4, 10, 'ON_TIME'],
    [5, 10, 'NUDGED'],
    [7, 10, 'NUDGED'],
    [8, 10, 'NUDGED_AGAIN'],
    [9, 10, 'NUDGED_AGAIN'],
    [10, 10, 'ESCALATED'],
    [14, 10, 'ESCALATED'],
    [15, 10, 'EXPIRED'],
    [0, 2, 'ON_TIME'],
    [1, 2, 'NUDGED'],
    [2, 2, 'ESCALATED'],
    [7, 2, 'EXPIRED'],
    [0, 0, 'ESCALATED'],
  ])('after %d of %d working days is %s', (used, allowed, stage) => {
    expect(clockStage(used, allowed)).toBe(stage);
  });

  it('is scheduled on the days on which its stages begin', () => {
    expect(clockSchedule(10)).toEqual({ nudges: [5, 8], escalate: 10, expire: 15 });
    expect(clockSchedule(2)).toEqual({ nudges: [1, 2], escalate: 2, expire: 7 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (allowed) => {
        const { nudges, escalate, expire } = clockSchedule(allowed);
        expect(clockStage((nudges[0] ?? 0) - 1, allowed)).toBe('ON_TIME');
        expect(clockStage(nudges[0] ?? 0, allowed)).not.toBe('ON_TIME');
        expect(clockStage(escalate - 1, allowed)).not.toBe('ESCALATED');
        expect(clockStage(escalate, allowed)).toBe('ESCALATED');
        expect(clockStage(expire - 1, allowed)).toBe('ESCALATED');
        expect(clockStage(expire, allowed)).toBe('EXPIRED');
      }),
    );
  });

  it('stands still while paused', () => {
    const used = (pauses: Parameters<typeof workingDaysUsed>[2]) => {
      return workingDaysUsed('2026-11-02', '2026-11-20', pauses, count);
    };
    expect(used([])).toBe(18);
    expect(used([{ from: '2026-11-04', to: '2026-11-09' }])).toBe(13);
    expect(used([{ from: '2026-11-04', to: null }])).toBe(2);
    expect(used([{ from: '2026-11-04', to: '2026-11-30' }])).toBe(2);
    expect(used([{ from: '2026-10-30', to: '2026-11-04' }])).toBe(16);
    expect(used([{ from: '2026-11-21', to: null }])).toBe(18);
    expect(used([{ from: '2026-11-04', to: '2026-11-04' }])).toBe(18);
    expect(
      used([
        { from: '2026-11-03', to: '2026-11-05' },
        { from: '2026-11-10', to: null },
      ]),
    ).toBe(6);
  });
});

describe('taking back', () => {
  const at = new Date('2026-11-26T10:00:00Z');

  it('an acceptance is possible for 24 hours', () => {
    expect(unacceptUntil(at)).toEqual(new Date('2026-11-27T10:00:00Z'));
    expect(mayUnaccept(at, new Date('2026-11-27T09:59:59.999Z'))).toBe(true);
    expect(mayUnaccept(at, new Date('2026-11-27T10:00:00Z'))).toBe(false);
  });

  it('a closing is possible for 28 days', () => {
    expect(reopenUntil(at)).toEqual(new Date('2026-12-24T10:00:00Z'));
    expect(mayReopen(at, new Date('2026-12-24T09:59:59.999Z'))).toBe(true);
    expect(mayReopen(at, new Date('2026-12-24T10:00:00Z'))).toBe(false);
  });
});
