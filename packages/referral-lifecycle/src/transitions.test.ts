import { describe, expect, it } from 'vitest';
import { requirementLabels } from './requirements.js';
import { allStates, referralStates } from './states.js';
import { transitionNames, transitions } from './transitions.js';

const rows = transitionNames.map((name) => ({ name, ...transitions[name] }));

describe('the table of transitions', () => {
  it('has 13 states and 19 transitions', () => {
    expect(allStates).toHaveLength(13);
    expect(rows).toHaveLength(19);
  });

  it.each(rows)('$name leads from somewhere else, by somebody', ({ from, to, by }) => {
    expect(from.length).toBeGreaterThan(0);
    expect(from).not.toContain(to);
    expect(new Set(from).size).toBe(from.length);
    expect(by.length).toBeGreaterThan(0);
  });

  it.each(rows)('$name is told in words that fit their place', ({ label, sentence, consequence }) => {
    expect(label).toMatch(/^[A-Z][^.]+$/);
    expect(sentence).toMatch(/^[a-z][^.]+[^.]$/);
    expect(consequence).toMatch(/^[A-Z].+\.$/);
  });

  it('does not say the same twice', () => {
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
    expect(new Set(rows.map(({ sentence }) => sentence)).size).toBe(rows.length);
    expect(new Set(allStates.map((state) => referralStates[state].label)).size).toBe(allStates.length);
  });

  it('uses every requirement', () => {
    const used = new Set(rows.flatMap(({ requires }) => requires));
    expect([...used].sort()).toEqual(Object.keys(requirementLabels).sort());
  });

  it('gives a reason to somebody whenever people end a referral that was sent', () => {
    const ending = rows.filter(({ to, by, name }) => {
      return !referralStates[to].open && !by.includes('SYSTEM') && name !== 'discard' && name !== 'redirect';
    });
    const told = /Reason$|^reason$|^outcomeCode$/;
    expect(ending.filter(({ requires }) => !requires.some((one) => told.test(one)))).toEqual([]);
  });

  it('say nothing that holds for some receivers only, or names the same organisation twice', () => {
    const said = transitionNames.map((name) => transitions[name].consequence).join(' ');
    expect(said).not.toMatch(/your places|GP practice/);
  });
});
