import { allNeeds } from '@kith/referral-lifecycle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conditions, needsAnswered, reasonsFor, type Rule, verdictOf } from './judge.js';

const rule = (kind: Rule['kind'], values: string[] = [], ages: Partial<Rule> = {}): Rule => ({
  kind,
  values,
  minimum: null,
  maximum: null,
  sentence: `Only ${kind}.`,
  ...ages,
});

const service = (rules: Rule[] = [], rest: Partial<Conditions> = {}): Conditions => ({
  name: 'Choir',
  minimumAge: null,
  maximumAge: null,
  areaOutcodes: [],
  listing: { eligibilityRules: rules },
  ...rest,
});

describe('A condition is met, broken or open', () => {
  test.each([
    ['AGE', rule('AGE', [], { minimum: 50, maximum: 70 }), { age: 50 }, { age: 71 }],
    ['AREA', rule('AREA', ['NE29', 'NE30']), { outcode: 'ne30' }, { outcode: 'NE1' }],
    ['PRACTICE', rule('PRACTICE', ['A87001']), { practiceOdsCode: 'a87001' }, { practiceOdsCode: 'A87002' }],
    ['NEED', rule('NEED', ['MONEY']), { needs: ['MONEY', 'HOUSING'] }, { needs: ['HOUSING'] }],
    ['SEX', rule('SEX', ['female']), { sex: 'FEMALE' }, { sex: 'MALE' }],
    ['CARER', rule('CARER'), { isCarer: true }, { isCarer: false }],
    ['LANGUAGE', rule('LANGUAGE', ['ur', 'pa']), { languages: ['EN', 'UR'] }, { languages: ['en'] }],
    ['RISK_EXCLUDED', rule('RISK_EXCLUDED', ['arson']), { risks: [] }, { risks: ['Arson'] }],
  ] as const)('%s', (kind, condition, meets, breaks) => {
    const verdict = (facts: object) => reasonsFor(service([condition]), facts);
    expect(verdict(meets)).toEqual([{ kind, verdict: 'FITS', sentence: `Only ${kind}.` }]);
    expect(verdict(breaks)).toEqual([{ kind, verdict: 'DOES_NOT_FIT', sentence: `Only ${kind}.` }]);
    expect(verdict({})).toEqual([
      { kind, verdict: 'UNKNOWN', sentence: expect.stringMatching(/ known\. Only /) as string },
    ]);
  });

  test('Nobody has no need and speaks no language: those are not known', () => {
    const conditions = service([rule('NEED', ['MONEY']), rule('LANGUAGE', ['ur'])]);
    expect(verdictOf(reasonsFor(conditions, { needs: [], languages: [] }))).toBe('UNKNOWN');
  });
});

test('Ages and area of the service itself are conditions too, in its name', () => {
  const conditions = service([], { minimumAge: 55, areaOutcodes: ['NE26'] });
  expect(reasonsFor(conditions, { age: 54, outcode: 'NE26' })).toEqual([
    { kind: 'AGE', verdict: 'DOES_NOT_FIT', sentence: 'Choir is for people aged 55 and over.' },
    { kind: 'AREA', verdict: 'FITS', sentence: 'Choir is for people who live in NE26.' },
  ]);
});

test('What has no conditions is for everybody', () => {
  expect(reasonsFor(service(), {})).toEqual([]);
  expect(reasonsFor({ ...service(), listing: null }, {})).toEqual([]);
  expect(verdictOf([])).toBe('FITS');
});

test('Of the needs, those are told that it answers', () => {
  expect(needsAnswered(['MONEY', 'HOUSING'], { needs: ['HOUSING', 'CARING'] })).toEqual(['HOUSING']);
  expect(needsAnswered(['MONEY'], {})).toEqual([]);
});

const kinds = ['AGE', 'AREA', 'PRACTICE', 'NEED', 'SEX', 'CARER', 'LANGUAGE', 'RISK_EXCLUDED'] as const;
const word = fc.constantFrom('a', 'b', 'c', 'd');
const anyRule = fc.record({
  kind: fc.constantFrom(...kinds),
  values: fc.array(word, { maxLength: 3 }),
  minimum: fc.option(fc.integer({ min: 0, max: 99 })),
  maximum: fc.option(fc.integer({ min: 0, max: 99 })),
  sentence: fc.constant('Only some.'),
});
const anyFacts = fc.record(
  {
    age: fc.integer({ min: 0, max: 99 }),
    outcode: word,
    practiceOdsCode: word,
    needs: fc.subarray([...allNeeds]),
    sex: fc.constantFrom('FEMALE' as const, 'MALE' as const),
    isCarer: fc.boolean(),
    languages: fc.array(word, { maxLength: 3 }),
    risks: fc.array(word, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

test('For whatever conditions and facts', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 5 }), anyFacts, (rules, facts) => {
      const reasons = reasonsFor(service(rules), facts);
      // Each condition is told once, and one more never makes a service fit better.
      expect(reasons).toHaveLength(rules.length);
      const order = ['FITS', 'UNKNOWN', 'DOES_NOT_FIT'];
      const fewer = verdictOf(reasonsFor(service(rules.slice(1)), facts));
      expect(order.indexOf(verdictOf(reasons))).toBeGreaterThanOrEqual(order.indexOf(fewer));
      // What is known decides: whoever knows nothing turns nobody away.
      expect(reasonsFor(service(rules), {}).every(({ verdict }) => verdict !== 'DOES_NOT_FIT')).toBe(true);
      for (const { verdict, sentence } of reasons) {
        expect(sentence.endsWith('Only some.')).toBe(true);
        expect(sentence === 'Only some.').toBe(verdict !== 'UNKNOWN');
      }
    }),
  );
});
