import { beforeAll, describe, expect, test } from 'vitest';
import { theServer } from '../../testkit/server.js';
import { aPlainService, get, writeServices } from './directory.js';

const service = aPlainService({});
const one = `/v3/services/${service.card.id}`;

beforeAll(() => writeServices([service]));

const nobody = '0b6f7c1e-0000-4000-8000-0000000000aa';

describe('An answer that somebody has already', () => {
  test.each([one, '/v3/services', '/v3/', '/v1/services', '/v3/taxonomies'])(
    'of %s is not sent again',
    async (path) => {
      const { headers } = await get(path);
      const tag = String(headers['etag']);
      expect(tag).toMatch(/^"[\w-]{27}"$/);
      for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await get(path, { 'if-none-match': condition });
        expect(again.status, condition).toBe(304);
        expect(again.text).toBe('');
        expect(again.headers['etag']).toBe(tag);
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  test('is sent when it has changed', async () => {
    const tag = String((await get(one)).headers['etag']);
    const { owner } = await theServer();
    await owner.query(`update service set summary = 'Growing food and friends.' where id = $1`, [service.card.id]);
    const { status, headers, text } = await get(one, { 'if-none-match': tag });
    expect(status).toBe(200);
    expect(headers['etag']).not.toBe(tag);
    expect(text).toContain('Growing food and friends.');
  });
});

describe('A request that cannot be served', () => {
  test.each([
    ['/v3/services?page=0', 'page'],
    ['/v3/services?page=one', 'page'],
    ['/v3/services?page=1&page=2', 'page'],
    ['/v3/services?page=999999999999', 'page'],
    ['/v3/services?per_page=501', 'per_page'],
    ['/v3/services?per_page=-1', 'per_page'],
    ['/v3/services?full=yes', 'full'],
    ['/v3/services?minimal=1', 'minimal'],
    ['/v3/services?format=xml', 'format'],
    ['/v3/services?taxonomy_term_id=loneliness', 'taxonomy_term_id'],
    ['/v3/services?taxonomy_id=1', 'taxonomy_id'],
    ['/v3/services?organization_id=1', 'organization_id'],
    ['/v3/services?modified_after=yesterday', 'modified_after'],
    ['/v3/services?modified_after=2026-13-01', 'modified_after'],
    ['/v3/services?modified_after=2026-01-01T25:00:00Z', 'modified_after'],
    [`/v3/services?search=${'x'.repeat(201)}`, 'search'],
    ['/v3/services?search=%00', 'search'],
    ['/v3/service_at_locations?postcode=nowhere', 'postcode'],
    ['/v3/service_at_locations?proximity=100', 'proximity'],
    ['/v3/service_at_locations?postcode=NE30&proximity=far', 'proximity'],
    ['/v3/service_at_locations?postcode=ZE3&proximity=100', 'postcode'],
    ['/v3/organizations?full_service=true&per_page=51', 'per_page'],
    ['/v3/taxonomy_terms?top_only=perhaps', 'top_only'],
    ['/v3/taxonomy_terms?parent_id=x', 'parent_id'],
    ['/v1/services?day=Thursday', 'day'],
    ['/v1/services?start_time=9', 'start_time'],
    ['/v1/services?day=MO&day=TU&start_time=10:00', 'day'],
    ['/v1/services?minimum_age=old', 'minimum_age'],
    [`/v1/services?taxonomy_id=${'x,'.repeat(21)}`, 'taxonomy_id'],
  ])('%s is told which parameter is wrong', async (path, field) => {
    const { status, json, headers } = await get(path);
    expect(status).toBe(400);
    expect(json).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^\w+: .+\.$/),
      fields: [{ field, message: expect.any(String) }],
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['etag']).toBeUndefined();
  });

  test.each([
    ...['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'].map(
      (list) => `/v3/${list}/`,
    ),
    ...['services', 'organizations', 'locations', 'taxonomies', 'reviews'].map((list) => `/v1/${list}/`),
  ])('%s… of something that is not there is not found', async (list) => {
    for (const id of [nobody, 'x', `${nobody}'`, '%00', '..%2f..%2fservices']) {
      const { status, json } = await get(`${list}${id}`);
      expect(status, id).toBe(404);
      expect(json).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  test.each(['', '/', '/v2/services', '/v3/nothing', '/v3/services/x/y', '/v1'])(
    'nothing stands at "%s", not even the portal',
    async (path) => {
      const { status, json } = await get(path, { accept: 'text/html' });
      expect(status).toBe(404);
      expect(json).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  test('what an endpoint does not know, and what is empty, is passed over', async () => {
    const { status, json } = await get('/v3/services?include=everything&search=&page=&modified_after=');
    expect(status).toBe(200);
    expect(json['total_items']).toBe(1);
  });

  test('nobody writes here', async () => {
    const { app } = await theServer();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await app.inject({ method, url: '/open-referral/v3/services', remoteAddress: '10.98.0.1' });
      expect(response.statusCode, method).toBe(404);
    }
  });
});

describe('A page of another site', () => {
  const origin = 'https://directory.council.example';

  test.each([one, '/v3/services?format=ndjson', '/v3/services?page=0', `/v3/services/${nobody}`, '/v3/nothing'])(
    'may read %s, without cookies',
    async (path) => {
      const { headers } = await get(path, { origin });
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  test('may send a condition along', async () => {
    const { app } = await theServer();
    const response = await app.inject({
      method: 'OPTIONS',
      url: `/open-referral${one}`,
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' },
      remoteAddress: '10.98.0.2',
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'accept, if-none-match',
    });
    const kept = await get(one, { origin, 'if-none-match': String((await get(one)).headers['etag']) });
    expect(kept.status).toBe(304);
    expect(kept.headers['access-control-allow-origin']).toBe('*');
  });

  test.each(['/graphql', '/api/auth/get-session', '/health/ready', '/nothing'])('may read no %s', async (url) => {
    const { app } = await theServer();
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await app.inject({ method, url, headers: { origin }, remoteAddress: '10.98.0.3' });
      expect(headers['access-control-allow-origin'], method).toBeUndefined();
    }
  });
});

test('Only the head is sent to who asks for it', async () => {
  const { app } = await theServer();
  for (const path of [one, '/v3/services?format=ndjson', '/v3/services?minimal=true']) {
    const response = await app.inject({ method: 'HEAD', url: `/open-referral${path}`, remoteAddress: '10.98.0.4' });
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe('');
  }
});

test('Who asks too often is told when to come back, and nobody else, and nowhere else', async () => {
  const address = '10.97.0.1';
  for (let asked = 0; asked < 600; asked += 1) expect((await get('/v3/', {}, address)).status).toBe(200);
  const { status, headers, json } = await get('/v1/services', { origin: 'https://elsewhere.example' }, address);
  expect(status).toBe(429);
  expect(json).toMatchObject({ code: 'RATE_LIMITED' });
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect((await get('/v3/')).status).toBe(200);
  const { app } = await theServer();
  const elsewhere = await app.inject({ method: 'GET', url: '/health/live', remoteAddress: address });
  const signIn = await app.inject({ method: 'GET', url: '/api/auth/get-session', remoteAddress: address });
  expect([elsewhere.statusCode, signIn.statusCode]).toEqual([200, 200]);
});
