import { afterEach, expect, test, vi } from 'vitest';
import { personFacts } from './person-facts';

afterEach(() => void vi.useRealTimers());

const person = (dateOfBirth: string) => ({ outcode: 'NE30', identity: { dateOfBirth } }) as never;
const answers = { needs: ['MONEY' as const], riskDeclaration: null };

test('what a search may know of somebody is the age in whole years, where they live and what they need', () => {
  vi.useFakeTimers({ now: new Date('2026-11-26T12:00:00Z') });
  expect(personFacts(person('1956-11-26'), answers)).toEqual({
    age: 70,
    outcode: 'NE30',
    needs: ['MONEY'],
    risks: null,
  });
  expect(personFacts(person('1956-11-27'), answers).age).toBe(69);
});

test('that there are no risks is known only once somebody has said so', () => {
  expect(personFacts(null, { ...answers, riskDeclaration: 'NO_KNOWN_RISKS' })).toMatchObject({ age: null, risks: [] });
  expect(personFacts(null, { ...answers, riskDeclaration: 'RISKS_STATED' }).risks).toBeNull();
});
