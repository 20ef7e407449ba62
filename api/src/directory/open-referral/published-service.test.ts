import { expect, test } from 'vitest';
import { fullService, readService, shallowService, type PublishedService } from './published-service.js';

const ids = Array.from({ length: 20 }, (_, n) => `019abcde-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`);

const choir: PublishedService = {
  card: {
    id: ids[0]!,
    name: 'Sea shanty choir',
    summary: 'Singing together.',
    description: 'Songs of the sea, and a cup of tea.',
    needs: ['LONELINESS'],
    venue: 'Chapel',
    outcode: 'NE29',
    schedule: 'Tuesdays at seven',
    cost: '£2',
    eligibility: 'Anybody over 18.',
    gettingThere: 'Bus 306',
    accessibility: 'A ramp at the side.',
    phone: '0191 498 0123',
    email: 'choir@example.org',
    minimumAge: 18,
    maximumAge: null,
    areaOutcodes: ['NE29'],
    responseWorkingDays: 5,
    status: 'TEMPORARILY_CLOSED',
    url: 'https://example.org/choir',
    assuredDate: '2026-10-01',
    lastModified: new Date('2026-10-02T08:09:10.111Z'),
    referralRoute: 'KITH',
    referralLink: null,
    referralEmail: null,
    referrers: ['PRACTICE'],
    pauseWhenFull: true,
    pausedAt: null,
  },
  organisation: {
    id: ids[1]!,
    kind: 'COMMUNITY',
    name: 'Tidewell Community Trust',
    odsCode: null,
    icbCode: null,
    addressLines: ['1 Quay'],
    postcode: 'NE30 1AB',
    outcode: 'NE30',
    phone: null,
    email: 'hello@example.org',
    description: null,
    website: 'https://example.org',
    logo: null,
    uri: null,
    identifiers: [{ id: ids[2]!, scheme: 'GB-CHC', type: 'Charity number', value: '0000000' }],
    parentId: null,
    responseWorkingDays: null,
  },
  listing: {
    accreditations: null,
    alert: 'Back in May.',
    locations: [],
    schedules: [],
    costOptions: [
      { id: ids[3]!, validFrom: '2026-01-01', validTo: null, option: 'Adults', amount: 2, amountDescription: 'a time' },
    ],
    serviceAreas: [],
    contacts: [{ id: ids[4]!, name: 'Bill Storey', title: 'Chair', department: null, email: null, phones: [] }],
    phones: [],
    languages: [{ id: ids[5]!, name: 'English', code: 'en', note: null }],
    terms: [
      {
        id: ids[6]!,
        termId: ids[7]!,
        taxonomyId: ids[8]!,
        taxonomy: 'Harbour words',
        code: 'sing',
        name: 'Singing',
        description: null,
        parentId: null,
        uri: null,
        linkType: 'service',
      },
    ],
    funding: [{ id: ids[9]!, source: 'Coast Council' }],
    eligibilityRules: [],
    questions: ['Do they like to sing?'],
  },
  capacity: {
    status: 'HAS_CAPACITY',
    unit: null,
    available: 3,
    maximum: 12,
    updatedAt: new Date('2026-10-03T00:00:00Z'),
  },
};

const inShort = {
  id: ids[0],
  name: 'Sea shanty choir',
  description: 'Songs of the sea, and a cup of tea.',
  url: 'https://example.org/choir',
  email: 'choir@example.org',
  status: 'temporarily closed',
  fees: '£2',
  eligibility_description: 'Anybody over 18.',
  minimum_age: 18,
  assured_date: '2026-10-01',
  last_modified: '2026-10-02T08:09:10.111Z',
  alert: 'Back in May.',
};

const organization = {
  id: ids[1],
  name: 'Tidewell Community Trust',
  description: '',
  email: 'hello@example.org',
  website: 'https://example.org',
};

const some = expect.any(String) as string;

test('A service in a list has its fields in the names of Open Referral, and what is not known is left out', () => {
  expect(shallowService(choir)).toEqual({ ...inShort, organization });
});

test('A service with all that is known has its parts where Open Referral has them', () => {
  const { attributes: _, ...full } = fullService(choir);
  expect(full).toEqual({
    ...inShort,
    organization: {
      ...organization,
      organization_identifiers: [
        { id: ids[2], identifier_scheme: 'GB-CHC', identifier_type: 'Charity number', identifier: '0000000' },
      ],
      attributes: expect.any(Array) as unknown[],
    },
    service_at_locations: [
      {
        id: some,
        location: {
          id: some,
          location_type: 'physical',
          name: 'Chapel',
          transportation: 'Bus 306',
          addresses: [],
          accessibility: [{ id: some, description: 'A ramp at the side.' }],
        },
      },
    ],
    schedules: [{ id: some, description: 'Tuesdays at seven' }],
    cost_options: [{ id: ids[3], valid_from: '2026-01-01', option: 'Adults', amount: 2, amount_description: 'a time' }],
    service_areas: [{ id: some, name: 'NE29', service_area: 'NE29' }],
    contacts: [{ id: ids[4], name: 'Bill Storey', title: 'Chair', phones: [] }],
    phones: [{ id: some, number: '0191 498 0123' }],
    languages: [{ id: ids[5], name: 'English', code: 'en' }],
    funding: [{ id: ids[9], source: 'Coast Council' }],
    capacities: [
      {
        id: some,
        unit: { id: some, name: 'places' },
        available: 3,
        maximum: 12,
        updated: '2026-10-03T00:00:00.000Z',
      },
    ],
  });
});

test('What Open Referral has no field for goes out as attributes, beside the words of its source', () => {
  const { attributes } = fullService(choir) as { attributes: { value?: string; taxonomy_term: { term: string } }[] };
  expect(attributes.map(({ taxonomy_term: { term }, value }) => [term, value])).toEqual([
    ['LONELINESS', undefined],
    ['SUMMARY', 'Singing together.'],
    ['VENUE', 'Chapel'],
    ['VENUE_OUTCODE', 'NE29'],
    ['SCHEDULE', 'Tuesdays at seven'],
    ['GETTING_THERE', 'Bus 306'],
    ['ACCESSIBILITY', 'A ramp at the side.'],
    ['REFERRAL_ROUTE.KITH', undefined],
    ['REFERRER.PRACTICE', undefined],
    ['RESPONSE_WORKING_DAYS', '5'],
    ['PAUSE_WHEN_FULL', undefined],
    ['CAPACITY.HAS_CAPACITY', undefined],
    ['CAPACITY_UPDATED', '2026-10-03T00:00:00.000Z'],
    ['QUESTION', 'Do they like to sing?'],
    ['sing', undefined],
  ]);
});

test('It comes back as it was', () => {
  expect(readService(JSON.parse(JSON.stringify(fullService(choir))) as Record<string, unknown>)).toEqual(choir);
});

test('What no reader could use is left out: an address that is none', () => {
  const card = { ...choir.card, url: 'www.example.org', email: 'at example' };
  const json = fullService({ ...choir, card });
  expect(json).not.toHaveProperty('url');
  expect(json).not.toHaveProperty('email');
});
