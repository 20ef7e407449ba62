import { populate } from '@kith/api/demo/rows/populate';
import { readService } from '@kith/api/directory/open-referral/published-service';
import { beforeAll, describe, expect, test } from 'vitest';
import { theServer } from '../../testkit/server.js';
import { contentsOf, get, idsOf, someServices, writeServices, type Json } from './directory.js';
import {
  each,
  hasStandards,
  officialCheck,
  officialPageCheck,
  ownCheck,
  ownCheckOf,
  type Check,
} from './validators.js';

const services = someServices(40, 20261123);
const taxonomy = '0b6f7c1e-0000-4000-8000-000000000001';
const term = '0b6f7c1e-0000-4000-8000-000000000002';

beforeAll(async () => {
  await writeServices(services);
  const { owner } = await theServer();
  const client = await owner.connect();
  await populate(client, 'taxonomy', [{ id: taxonomy, name: 'Harbour words' }]);
  await populate(client, 'taxonomy_term', [
    { id: term, taxonomyId: taxonomy, name: 'Sailing', code: 'sail', needs: [] },
  ]);
  client.release();
});

const first = async (path: string) => String(contentsOf(await get(`/v3${path}?per_page=1`))[0]!['id']);

interface Endpoint {
  path: () => string | Promise<string>;
  own: Check;
  official: () => Check[];
}

const page = () => officialPageCheck('oruk-3.0/schemas/open_api.json', 'Page');
const v3 = (name: string) => officialCheck(`oruk-3.0/schemas/${name}.json`);

const inV3: Record<string, Endpoint> = {
  '/': { path: () => '/', own: () => [], official: () => [v3('api_details')] },
  '/services': {
    path: () => '/services?per_page=500',
    own: ownCheck('/services'),
    official: () => [v3('service_list'), page()],
  },
  '/services?full=true': {
    path: () => '/services?full=true&per_page=500',
    own: each(ownCheckOf('service'), 'contents'),
    official: () => [each(v3('service'), 'contents'), page()],
  },
  '/services?minimal=true': {
    path: () => '/services?minimal=true',
    own: each(ownCheckOf('minimal_service'), 'contents'),
    official: () => [page()],
  },
  '/services/{id}': {
    path: () => `/services/${services[7]!.card.id}`,
    own: ownCheck('/services/{id}'),
    official: () => [v3('service')],
  },
  '/service_at_locations': {
    path: () => '/service_at_locations?per_page=500',
    own: ownCheck('/service_at_locations'),
    official: () => [v3('service_at_location_list'), page()],
  },
  '/service_at_locations?full=true': {
    path: () => '/service_at_locations?full=true&per_page=500',
    own: each(ownCheckOf('service_at_location'), 'contents'),
    official: () => [each(v3('service_at_location'), 'contents'), page()],
  },
  '/service_at_locations/{id}': {
    path: async () => `/service_at_locations/${await first('/service_at_locations')}`,
    own: ownCheck('/service_at_locations/{id}'),
    official: () => [v3('service_at_location')],
  },
  // The standard's list of organisations is the schema of one; its example is a page of them.
  '/organizations': {
    path: () => '/organizations?per_page=500',
    own: ownCheck('/organizations'),
    official: () => [each(v3('organization_list'), 'contents'), page()],
  },
  '/organizations?full=true': {
    path: () => '/organizations?full=true&per_page=50',
    own: each(ownCheckOf('organization_with_services'), 'contents'),
    official: () => [each(v3('organization'), 'contents'), page()],
  },
  '/organizations?full_service=true': {
    path: () => '/organizations?full_service=true&per_page=50',
    own: each(ownCheckOf('organization_with_services'), 'contents'),
    official: () => [each(v3('organization'), 'contents'), page()],
  },
  '/organizations/{id}': {
    path: () => `/organizations/${services[3]!.organisation.id}?full_service=true`,
    own: ownCheck('/organizations/{id}'),
    official: () => [v3('organization')],
  },
  '/taxonomies': {
    path: () => '/taxonomies',
    own: ownCheck('/taxonomies'),
    official: () => [v3('taxonomy_list'), page()],
  },
  '/taxonomies/{id}': {
    path: () => `/taxonomies/${taxonomy}`,
    own: ownCheck('/taxonomies/{id}'),
    official: () => [v3('taxonomy')],
  },
  '/taxonomy_terms': {
    path: () => '/taxonomy_terms?per_page=500',
    own: ownCheck('/taxonomy_terms'),
    official: () => [v3('taxonomy_term_list'), page()],
  },
  '/taxonomy_terms/{id}': {
    path: () => `/taxonomy_terms/${term}`,
    own: ownCheck('/taxonomy_terms/{id}'),
    official: () => [v3('taxonomy_term')],
  },
};

describe.each(Object.entries(inV3))('As Open Referral UK 3.0, %s', (_name, { path, own, official }) => {
  test("is what Kith's own description says", async () => {
    const { status, json } = await get(`/v3${await path()}`);
    expect(status).toBe(200);
    expect(own(json)).toEqual([]);
  });

  test.runIf(hasStandards)('is what the standard says', async () => {
    const { json } = await get(`/v3${await path()}`);
    expect(official().flatMap((check) => check(json))).toEqual([]);
  });
});

describe('What is published', () => {
  const bySortedId = [...services].sort((a, b) => (a.card.id < b.card.id ? -1 : 1));

  test('is every service as it stands in the directory, in every public field', async () => {
    const { text } = await get('/v3/services?full=true&format=ndjson');
    const read = text
      .trim()
      .split('\n')
      .map((line) => readService(JSON.parse(line) as Json));
    expect(read).toEqual(bySortedId);
  });

  test('is the same page by page, and no service stands on two', async () => {
    const ids: unknown[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const answer = await get(`/v3/services?per_page=9&page=${number}`);
      ids.push(...idsOf(answer));
      const { contents: _, ...around } = answer.json;
      const size = number < 5 ? 9 : 4;
      expect(around).toEqual({
        total_items: 40,
        total_pages: 5,
        page_number: number,
        size,
        first_page: number === 1,
        last_page: number === 5,
        empty: false,
      });
    }
    expect(ids).toEqual(bySortedId.map(({ card }) => card.id));
  });

  test('ends with pages that are empty', async () => {
    const { json } = await get('/v3/services?page=9');
    expect(json).toMatchObject({ total_items: 40, last_page: true, empty: true, contents: [] });
    const { json: all } = await get('/v3/service_at_locations');
    const { json: places } = await get('/v3/service_at_locations?page=9');
    expect(places).toMatchObject({ total_items: all['total_items'], last_page: true, empty: true, contents: [] });
  });

  test('has each place of each service, found again by its id', async () => {
    const { json } = await get('/v3/service_at_locations?full=true&per_page=500');
    const places = json['contents'] as Json[];
    const counts = services.map(({ card, listing }) => listing.locations.length || (card.venue === null ? 0 : 1));
    expect(places).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    for (const place of places.slice(0, 30)) {
      const { json: one } = await get(`/v3/service_at_locations/${String(place['id'])}`);
      expect(one).toEqual(place);
    }
  });

  test('says of the needs what they are', async () => {
    const { json } = await get('/v3/taxonomies');
    const needs = (json['contents'] as Json[]).find(({ name }) => name === 'Kith needs')!;
    const { json: whole } = await get(`/v3/taxonomies/${String(needs['id'])}`);
    const terms = whole['taxonomy_terms'] as Json[];
    expect(terms).toHaveLength(18);
    const loneliness = terms.find(({ term: code }) => code === 'LONELINESS')!;
    expect(loneliness).toMatchObject({ name: 'Loneliness and social isolation', taxonomy: 'Kith needs' });
    // Readers elsewhere keep these: they may never change.
    expect(needs['id']).toBe('14fee758-77a3-54aa-bfe0-7403155e21ee');
    expect(loneliness['id']).toBe('9d4fc2e4-354e-597c-8ded-baef90d7f84c');
  });
});
