import { describe, expect, it } from 'vitest';
import { Past } from './past.js';

describe('Past', () => {
  const past = new Past(new Date('2026-11-22T15:00:00Z'));

  it('counts working days, from a weekend too', () => {
    expect(past.date(1)).toBe('2026-11-20');
    expect(past.date(-1)).toBe('2026-11-23');
    expect(past.date(0)).toBe('2026-11-22');
  });

  it('tells the time of clocks in London, in summer and in winter', () => {
    expect(past.instant(1, 9 * 60).toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect(past.instant(50, 9 * 60 + 5).toISOString()).toBe('2026-09-14T08:05:00.000Z');
  });

  it('gives everybody the age they have today', () => {
    expect(past.bornOn(78, '11-22')).toBe('1948-11-22');
    expect(past.bornOn(78, '11-23')).toBe('1947-11-23');
  });
});
