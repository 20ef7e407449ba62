import { needTerms } from '@kith/api/directory/open-referral/map/taxonomies';
import { beforeAll, describe, expect, test } from 'vitest';
import { aPlainService, get, someServices, writeServices, type Json } from './directory.js';
import { each, hasStandards, officialCheck, officialPageCheck, type Check } from './validators.js';

const services = someServices(30, 1);
const choir = aPlainService(
  { name: 'Sea shanty choir', venue: 'Chapel', accessibility: 'A ramp.', phone: '0191 498 0126', minimumAge: 18 },
  { capacity: { status: 'FULL', unit: null, available: 0, maximum: 12, updatedAt: new Date('2026-06-02T00:00:00Z') } },
);
const { id } = choir.card;

beforeAll(() => writeServices([...services, choir]));

const page = () => officialPageCheck('oruk-1.0/schemas/open_api.json', 'page');
const v1 = (name: string) => officialCheck(`oruk-1.0/schemas/${name}.json`);

const first = async (path: string) => String(((await get(`/v1${path}`)).json['content'] as Json[])[0]!['id']);

const lists = ['contacts', 'cost_options', 'eligibilitys', 'fundings', 'languages', 'regular_schedules', 'reviews'];
const more = ['service_areas', 'service_at_locations', 'service_taxonomys'];

const endpoints: Record<string, { path: () => string | Promise<string>; checks: () => Check[] }> = {
  '/services': { path: () => '/services?per_page=100', checks: () => [v1('service_list'), page()] },
  '/services?include': {
    path: () => `/services?per_page=100&include=${[...lists, ...more].join(',')}`,
    checks: () => [v1('service_list'), each(v1('service'), 'content'), page()],
  },
  '/services/{id}': { path: () => `/services/${services[4]!.card.id}`, checks: () => [v1('service')] },
  '/organizations': { path: () => '/organizations?per_page=100', checks: () => [v1('organization_list'), page()] },
  '/organizations/{id}': {
    path: () => `/organizations/${services[4]!.organisation.id}`,
    checks: () => [v1('organization')],
  },
  '/locations': { path: () => '/locations?per_page=100', checks: () => [v1('location_list'), page()] },
  '/locations/{id}': { path: async () => `/locations/${await first('/locations')}`, checks: () => [v1('location')] },
  '/taxonomies': { path: () => '/taxonomies?per_page=100', checks: () => [v1('taxonomy_list'), page()] },
  '/taxonomies/{id}': { path: () => `/taxonomies/${needTerms.MONEY.id}`, checks: () => [v1('taxonomy')] },
  '/reviews': { path: () => '/reviews', checks: () => [v1('review_list'), page()] },
};

describe.each(Object.entries(endpoints))('As Open Referral UK 1.0, %s', (_name, { path, checks }) => {
  test('is answered without a null, which 1.0 does not know', async () => {
    const { status, text } = await get(`/v1${await path()}`);
    expect(status).toBe(200);
    expect(text).not.toMatch(/:null\b/);
  });

  test.runIf(hasStandards)('is what the standard says', async () => {
    const { json } = await get(`/v1${await path()}`);
    expect(checks().flatMap((check) => check(json))).toEqual([]);
  });
});

test('1.0 says of a service what it can', async () => {
  const { json } = await get(`/v1/services/${id}`);
  const { id: organisationId, name } = choir.organisation;
  expect(json).toMatchObject({
    id,
    name: 'Sea shanty choir',
    description: 'An allotment by the river.',
    status: 'active',
    attending_type: 'venue',
    attending_access: 'referral',
    organization: { id: organisationId, name },
    contacts: [{ phones: [{ number: '0191 498 0126' }] }],
    eligibilitys: [{ minimum_age: 18 }],
    service_at_locations: [
      { location: { name: 'Chapel', accessibility_for_disabilities: [{ accessibility: 'A ramp.' }] } },
    ],
    reviews: [],
  });
  const words = (json['service_taxonomys'] as Json[]).map(({ taxonomy }) => (taxonomy as Json)['name']);
  expect(words).toEqual(['Loneliness and social isolation', 'In Kith', 'Full']);
});

test('A list of 1.0 has what is asked for and no more', async () => {
  const bare = await get('/v1/services?text=shanty');
  const [service] = bare.json['content'] as Json[];
  expect(Object.keys(service!).filter((key) => [...lists, ...more].includes(key))).toEqual([]);
  const rich = await get('/v1/services?include=contacts&include=service_areas&text=shanty');
  const [other] = rich.json['content'] as Json[];
  expect(Object.keys(other!).filter((key) => [...lists, ...more].includes(key))).toEqual(['contacts', 'service_areas']);
});

test('A location of 1.0 has the services there', async () => {
  const { json } = await get(`/v1/services/${id}`);
  const [{ location }] = json['service_at_locations'] as [{ location: Json }];
  const { json: found } = await get(`/v1/locations/${String(location['id'])}`);
  expect(found).toMatchObject({
    name: 'Chapel',
    service_at_locations: [{ service: { id, name: 'Sea shanty choir' } }],
  });
});

test('1.0 names the taxonomies, and their words by them', async () => {
  const { text } = await get('/v1/vocabularies');
  expect((JSON.parse(text) as string[]).sort()).toEqual(['Kith facts', 'Kith needs']);
  const { json } = await get('/v1/taxonomies?vocabulary=Kith+needs&per_page=100');
  expect(json).toMatchObject({ totalElements: 18, totalPages: 1, number: 1, size: 18, first: true, last: true });
  const { json: some } = await get(`/v1/taxonomies?needs=${needTerms.MONEY.id}&needs=elsewhere:1`);
  expect(some['content']).toEqual([
    { id: needTerms.MONEY.id, name: 'Money, debt and benefits', vocabulary: 'Kith needs' },
  ]);
});

test('Pages of 1.0 follow one another', async () => {
  const { json } = await get('/v1/services?per_page=10&page=4');
  expect(json).toMatchObject({
    totalElements: 31,
    totalPages: 4,
    number: 4,
    size: 1,
    first: false,
    last: true,
    empty: false,
  });
});
