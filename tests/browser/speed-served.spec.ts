import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './portal/test.js';

const always = 'public, max-age=31536000, immutable';

async function assetsOfFirstPage(request: APIRequestContext): Promise<string[]> {
  const answer = await request.get('/');
  expect(answer.headers()['cache-control']).toBe('no-cache');
  const assets = [...(await answer.text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  expect(assets.length).toBeGreaterThan(2);
  return assets;
}

const encodings = { 'gzip, deflate, br': 'br', gzip: 'gzip', identity: undefined };

for (const [accepted, sent] of Object.entries(encodings)) {
  test(`who accepts ${accepted} gets files ${sent ? `compressed as ${sent}` : 'as they are'}`, async ({ request }) => {
    const script = (await assetsOfFirstPage(request)).find((path) => path.endsWith('.js')) ?? '';
    const answer = await request.get(script, { headers: { 'accept-encoding': accepted } });
    expect(answer.status()).toBe(200);
    const { 'content-encoding': encoding, vary, 'content-type': type, 'cache-control': caching } = answer.headers();
    expect({ encoding, vary, caching }).toEqual({ encoding: sent, vary: 'accept-encoding', caching: always });
    expect(type).toContain('javascript');
    expect(await answer.text()).toContain('import');
  });
}

test('what a browser has already is not sent again', async ({ request }) => {
  for (const path of ['/', ...(await assetsOfFirstPage(request))]) {
    const etag = (await request.get(path)).headers()['etag'];
    expect(etag, path).toBeTruthy();
    const again = await request.get(path, { headers: { 'if-none-match': etag! } });
    expect(again.status(), path).toBe(304);
  }
});

test('a file of an earlier portal is missing, rather than the page in its place', async ({ request }) => {
  const answer = await request.get('/assets/today-page-12345678.js', { headers: { accept: 'text/html,*/*' } });
  expect(answer.status()).toBe(404);
  expect(answer.headers()['content-type']).toContain('application/json');
  expect(answer.headers()['cache-control'] ?? '').not.toContain('immutable');
});
