import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, dayNumber } from './calendar-date.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const date = fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2035-12-31') }).map(dateOf);

describe('a working day', () => {
  it.each([
    ['2026-11-26', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-12-25', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2022-09-19', false],
    ['2022-05-30', true],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it('follows other holidays if given', () => {
    const saintAndrew = new Set(['2026-11-30']);
    expect(isWorkingDay('2026-11-30', saintAndrew)).toBe(false);
    expect(isWorkingDay('2026-12-28', saintAndrew)).toBe(true);
    expect(addWorkingDays('2026-11-27', 1, saintAndrew)).toBe('2026-12-01');
    expect(workingDaysBetween('2026-11-27', '2026-12-01', saintAndrew)).toBe(1);
  });

  it('is a day of the calendar', () => {
    expect(() => isWorkingDay('2026-02-30')).toThrow(RangeError);
    expect(() => addWorkingDays('today', 1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-11-26', 1.5)).toThrow(RangeError);
    expect(() => workingDaysBetween('2026-11-26', 'tomorrow')).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-26', 10, '2026-12-10'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-29', 2, '2026-12-01'],
    ['2026-12-23', 2, '2026-12-29'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-11-29', -1, '2026-11-27'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('%s and %d more is %s', (from, n, to) => {
    expect(addWorkingDays(from, n)).toBe(to);
  });

  it.each([
    ['2026-11-26', '2026-11-26', 0],
    ['2026-11-26', '2026-11-27', 1],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-28', '2026-11-26', -1],
    ['2026-11-28', '2026-11-27', 0],
    ['2026-11-30', '2026-11-27', -1],
    ['2026-12-29', '2026-12-24', -1],
  ])('from %s to %s are %d', (from, to, n) => {
    expect(workingDaysBetween(from, to)).toBe(n);
  });

  it('lands on working days, whichever way', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -60, max: 60 }).filter(Boolean), (from, n) => {
        const to = addWorkingDays(from, n);
        expect(isWorkingDay(to)).toBe(true);
        expect(to > from).toBe(n > 0);
      }),
    );
  });

  it('is undone by counting back', () => {
    fc.assert(
      fc.property(date, fc.nat(60), (from, n) => {
        const to = addWorkingDays(from, n);
        expect(workingDaysBetween(from, to)).toBe(n);
        if (isWorkingDay(from)) expect(addWorkingDays(to, -n)).toBe(from);
      }),
    );
  });

  it('adds up, and turns its sign when turned round', () => {
    fc.assert(
      fc.property(date, fc.nat(200), fc.nat(200), (from, one, other) => {
        const middle = addDays(from, one);
        const to = addDays(middle, other);
        const whole = workingDaysBetween(from, to);
        expect(workingDaysBetween(from, middle) + workingDaysBetween(middle, to)).toBe(whole);
        expect(workingDaysBetween(to, from)).toBe(0 - whole);
      }),
    );
  });
});
