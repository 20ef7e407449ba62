import { type Conditions, reasonsFor, type Rule, verdictOf } from '@kith/api/directory/matching/judge';
import { knownFacts, type PersonFacts } from '@kith/api/directory/matching/person-facts';
import { rulesOut } from '@kith/api/directory/matching/rules-out-sql';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { aListing } from '../../testkit/listings.js';
import { anOrganisation, type Organisation } from '../../testkit/organisations.js';
import { run } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';

const rule = (kind: string, sentence: string, values: string[] = []) => ({
  id: '019a0000-0000-7000-8000-000000000001',
  kind,
  values,
  minimum: null,
  maximum: null,
  sentence,
});

let charity: Organisation;
beforeAll(async () => {
  charity = await anOrganisation('COMMUNITY', { name: 'Weavers' });
  await aListing(charity, { name: 'Weaving for all' });
  await aListing(charity, { name: 'Weaving over 60', minimum_age: 60, needs: ['LONELINESS', 'MONEY'] });
  await aListing(charity, {
    name: 'Weaving for carers',
    listing: { eligibility_rules: [rule('CARER', 'Only for those who care for somebody.')] },
  });
});

describe('Every result says why', () => {
  const document = `query Match($filter: ServiceFilter, $person: PersonFacts!, $sort: ServiceSort) {
    services(filter: $filter, person: $person, sort: $sort) {
      edges { node { name match(person: $person) { verdict needs reasons { kind verdict sentence } } } }
    }
  }`;
  interface Found {
    services: { edges: { node: { name: string; match: { verdict: string; needs: string[]; reasons: object[] } } }[] };
  }
  const found = async (person: object, filter: object = {}, more: object = {}) => {
    const variables = { filter: { organisationId: charity.id, ...filter }, person, ...more };
    return (await run<Found>(document, variables)).data.services.edges.map(({ node }) => node);
  };

  test('fits, does not fit, or which fact is missing, in the words of the rule', async () => {
    const nodes = await found({ age: 59, needs: ['MONEY'] }, {}, { sort: 'NAME' });
    expect(nodes).toEqual([
      { name: 'Weaving for all', match: { verdict: 'FITS', needs: [], reasons: [] } },
      {
        name: 'Weaving for carers',
        match: {
          verdict: 'UNKNOWN',
          needs: [],
          reasons: [
            {
              kind: 'CARER',
              verdict: 'UNKNOWN',
              sentence: 'Whether the person cares for somebody is not known. Only for those who care for somebody.',
            },
          ],
        },
      },
      {
        name: 'Weaving over 60',
        match: {
          verdict: 'DOES_NOT_FIT',
          needs: ['MONEY'],
          reasons: [
            { kind: 'AGE', verdict: 'DOES_NOT_FIT', sentence: 'Weaving over 60 is for people aged 60 and over.' },
          ],
        },
      },
    ]);
  });

  test('what turns somebody away comes last, or not at all', async () => {
    const person = { age: 30, needs: ['MONEY'] };
    expect((await found(person)).at(-1)?.name).toBe('Weaving over 60');
    expect((await found({ ...person, age: 70 })).at(0)?.name).toBe('Weaving over 60');
    const fitting = await found({ age: 30, isCarer: false }, { onlyFitting: true });
    expect(fitting.map(({ name }) => name)).toEqual(['Weaving for all']);
  });

  test('facts that cannot be are refused', async () => {
    for (const person of [{ age: -1 }, { languages: ['x'.repeat(13)] }, { risks: Array(21).fill('a') as string[] }]) {
      const { errors } = await run(document, { person });
      expect(errors[0]?.extensions?.code, JSON.stringify(person)).toBe('BAD_USER_INPUT');
    }
  });
});

const word = fc.constantFrom('a', 'b', 'C', 'd');
const anyRule: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constantFrom('AGE', 'AREA', 'PRACTICE', 'NEED', 'SEX', 'CARER', 'LANGUAGE', 'RISK_EXCLUDED'),
  values: fc.array(fc.oneof(word, fc.constantFrom('female', 'MONEY', 'CARING')), { maxLength: 4 }),
  minimum: fc.option(fc.integer({ min: 0, max: 99 })),
  maximum: fc.option(fc.integer({ min: 0, max: 99 })),
  sentence: fc.constant('Only some.'),
});
const anyFacts: fc.Arbitrary<PersonFacts> = fc.record(
  {
    age: fc.integer({ min: 0, max: 99 }),
    outcode: word,
    practiceOdsCode: word,
    needs: fc.subarray(['MONEY', 'HOUSING', 'CARING']),
    sex: fc.constantFrom('FEMALE', 'MALE'),
    isCarer: fc.boolean(),
    languages: fc.array(word, { maxLength: 3 }),
    risks: fc.array(word, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const asStored = (each: Rule) => ({ ...each, values: each.values.map((value) => value.toLowerCase()) });

test('The database turns away just those whom the rules do not fit', async () => {
  const { owner } = await theServer();
  const cases = fc.sample(fc.tuple(fc.array(anyRule, { minLength: 1, maxLength: 3 }), anyFacts), 2_000);
  const { rows } = await owner.query<{ out: boolean }>(
    `select ${rulesOut("x.c -> 'rules'", "(x.c -> 'facts')")} as out
     from jsonb_array_elements($1) with ordinality x(c, n) order by n`,
    [JSON.stringify(cases.map(([rules, facts]) => ({ rules: rules.map(asStored), facts: knownFacts(facts) })))],
  );
  const expected = cases.map(([eligibilityRules, facts]) => {
    const service: Conditions = {
      name: '',
      minimumAge: null,
      maximumAge: null,
      areaOutcodes: [],
      listing: { eligibilityRules },
    };
    return verdictOf(reasonsFor(service, facts)) === 'DOES_NOT_FIT';
  });
  const differs = rows.findIndex(({ out }, index) => out !== expected[index]);
  expect(differs === -1 ? 'none' : JSON.stringify(cases[differs])).toBe('none');
  expect(expected.filter(Boolean).length).toBeGreaterThan(200);
  expect(expected.filter((out) => !out).length).toBeGreaterThan(200);
});
