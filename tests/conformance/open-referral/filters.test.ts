import { capacityTerms } from '@kith/api/directory/open-referral/map/capacity-map';
import { routeTerms } from '@kith/api/directory/open-referral/map/service-map';
import { readService } from '@kith/api/directory/open-referral/published-service';
import { needTerms } from '@kith/api/directory/open-referral/map/taxonomies';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, get, idsOf, type Json } from './directory.js';
import { choir, hidden, word, words, writeHarbour } from './harbour.js';

beforeAll(writeHarbour);

const found = async (query: string) => contentsOf(await get(`/v3/services?${query}`)).map(({ name }) => name);

describe('Services of 3.0', () => {
  test.each([
    ['search=singing', ['Sea shanty choir']],
    ['search=gardens+-sea', []],
    [`taxonomy_term_id=${needTerms.BEREAVEMENT.id}`, ['Sea shanty choir']],
    [`taxonomy_term_id=${routeTerms.of.SIGNPOST.id}`, ['Sea shanty choir']],
    [`taxonomy_term_id=${capacityTerms.of.FULL.id}`, ['Sea shanty choir']],
    [`taxonomy_term_id=${word}`, ['Harbour sailing']],
    [`taxonomy_id=${words}`, ['Harbour sailing']],
    ['taxonomy_id=0b6f7c1e-0000-4000-8000-0000000000ff', []],
    ['modified_after=2026-06-01T12:00:00Z', ['Sea shanty choir']],
    ['modified_after=2026-06-01T13:00:00+01:00', ['Sea shanty choir']],
    ['modified_after=2026-06-01T12:00:00.001Z', []],
    [`organization_id=${choir.organisation.id}`, ['Sea shanty choir']],
    ['search=sea&modified_after=2026-07-01', []],
  ])('by %s are %j', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
    const { text } = await get(`/v3/services?${query}&format=ndjson`);
    expect(
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as Json)['name']),
    ).toEqual(expected);
  });

  test('by a word of every service are all of them', async () => {
    const { json } = await get('/v3/taxonomies');
    const facts = (json['contents'] as Json[]).find(({ name }) => name === 'Kith facts')!;
    expect(await found(`taxonomy_id=${String(facts['id'])}`)).toHaveLength(3);
  });

  test('in the fewest words are id and modified date, all in one page', async () => {
    const { json } = await get('/v3/services?minimal=true&per_page=1');
    expect(json).toMatchObject({
      total_items: 3,
      total_pages: 1,
      page_number: 1,
      size: 3,
      last_page: true,
      empty: false,
    });
    expect(json['contents']).toContainEqual({ id: choir.card.id, modified_date: '2026-06-01T12:00:00.000Z' });
    for (const each of json['contents'] as Json[]) expect(Object.keys(each)).toEqual(['id', 'modified_date']);
    const none = await get('/v3/services?minimal=true&search=nothing');
    expect(none.json).toMatchObject({ total_items: 0, size: 0, empty: true, contents: [] });
  });
});

describe('Places of services', () => {
  const places = async (query: string) =>
    contentsOf(await get(`/v3/service_at_locations?${query}`)).map(({ service }) => (service as Json)['name']);

  test.each([
    ['', ['Harbour sailing', 'Sea shanty choir']],
    ['postcode=NE30+1AB', ['Harbour sailing']],
    ['postcode=NE29', ['Sea shanty choir']],
    ['postcode=NE30&proximity=1000', ['Harbour sailing']],
    ['postcode=NE30&proximity=100', []],
    // Two kilometres from the middle of NE29 by its coordinates, but it does not serve NE29.
    ['postcode=NE29&proximity=50000', ['Sea shanty choir']],
    ['search=sailing', ['Harbour sailing']],
    [`organization_id=${choir.organisation.id}`, ['Sea shanty choir']],
    ['modified_after=2026-05-15', ['Sea shanty choir']],
    [`taxonomy_term_id=${word}`, ['Harbour sailing']],
  ])('by "%s" are those of %j', async (query, expected) => {
    expect((await places(query)).map(String).sort()).toEqual(expected);
    const { text } = await get(`/v3/service_at_locations?${query}&format=ndjson`);
    expect(text.split('\n').filter(Boolean)).toHaveLength(expected.length);
  });

  test('without coordinates are as far as the middle of their outward postcode', async () => {
    expect(await places('postcode=NE29&proximity=10')).toEqual(['Sea shanty choir']);
  });
});

test('A schedule names the service at the place that it is about', async () => {
  const [sailing] = contentsOf(await get(`/v3/services?full=true&taxonomy_term_id=${word}`));
  const [place] = sailing!['service_at_locations'] as Json[];
  const [schedule] = sailing!['schedules'] as Json[];
  expect(schedule!['service_at_location_id']).toBe(place!['id']);
  expect(readService(sailing!).listing.schedules[0]!.locationId).toBe((place!['location'] as Json)['id']);
});

describe('A service that does not run, that nobody looks after, or that leads to another one', () => {
  const absent = hidden.map(({ card, organisation }) => ({ id: card.id, organisationId: organisation.id }));

  test.each(absent)('is nowhere (%#)', async ({ id, organisationId }) => {
    for (const path of [
      `/v3/services/${id}`,
      `/v1/services/${id}`,
      `/v3/organizations/${organisationId}`,
      `/v1/organizations/${organisationId}`,
    ])
      expect((await get(path)).status, path).toBe(404);
    for (const path of [
      '/v3/services?full=true',
      '/v3/services?minimal=true',
      '/v3/services?format=ndjson&full=true',
      '/v3/service_at_locations?full=true',
      '/v3/service_at_locations?format=ndjson',
      '/v3/organizations?full_service=true',
      '/v1/services',
      '/v1/organizations',
      '/v1/locations',
    ]) {
      const { status, text } = await get(path);
      expect(status, path).toBe(200);
      expect(text, path).not.toContain(id);
      expect(text, path).not.toMatch(/Hidden|Behind the door/);
    }
  });
});

describe('Organisations and words', () => {
  test('are found by what they say', async () => {
    const everywhere = await get('/v3/organizations?per_page=1&page=2');
    expect(everywhere.json).toMatchObject({ total_items: 3, size: 1, page_number: 2 });
    expect(idsOf(await get('/v3/taxonomy_terms?search=bereavement'))).toEqual([needTerms.BEREAVEMENT.id]);
    const routes = await get(`/v3/taxonomy_terms?parent_id=${routeTerms.parent.id}`);
    expect(
      contentsOf(routes)
        .map(({ term }) => String(term))
        .sort(),
    ).toEqual(['EMAIL', 'KITH', 'LINK', 'SIGNPOST'].map((route) => `REFERRAL_ROUTE.${route}`));
    const tops = await get('/v3/taxonomy_terms?top_only=true&per_page=500');
    expect(contentsOf(tops).filter((term) => 'parent_id' in term)).toEqual([]);
    expect(contentsOf(tops).length).toBeGreaterThan(18);
  });

  test('come as lines too', async () => {
    for (const [path, count] of [
      ['/v3/organizations', 3],
      ['/v3/organizations?full=true', 3],
      ['/v3/taxonomies', 2],
    ] as const) {
      const { text, headers } = await get(`${path}${path.includes('?') ? '&' : '?'}format=ndjson`);
      expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
      expect(text.split('\n').filter(Boolean)).toHaveLength(count);
    }
  });
});

describe('Services of 1.0', () => {
  test.each([
    ['text=singing', ['Sea shanty choir']],
    [`need=${needTerms.BEREAVEMENT.id}`, ['Sea shanty choir']],
    ['need=esdNeeds:11', []],
    [`taxonomy_id=${word}&vocabulary=Harbour+words`, ['Harbour sailing']],
    ['vocabulary=Kith+needs', ['Harbour sailing', 'Sea shanty choir', 'Tuesday allotment']],
    [`taxonomy_type=eligibility&taxonomy_id=${word}`, []],
    ['day=TU&start_time=10:00&end_time=12:00', ['Harbour sailing']],
    ['day=WE', []],
    ['start_time=10:30', []],
    ['minimum_age=18', ['Tuesday allotment']],
    ['maximum_age=59', []],
    ['coverage=NE29+1AB', ['Sea shanty choir', 'Tuesday allotment']],
    ['postcode=NE30&proximity=1000', ['Harbour sailing']],
  ])('by %s are %j', async (query, expected) => {
    const { json } = await get(`/v1/services?${query}`);
    expect((json['content'] as Json[]).map(({ name }) => String(name)).sort()).toEqual(expected);
    expect(json['totalElements']).toBe(expected.length);
  });
});
