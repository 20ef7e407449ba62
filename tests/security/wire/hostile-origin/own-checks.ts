/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import type { HostileSite } from './hostile-site.js';

/** What is looked at on Kith's own side. Gives what is wrong, undefined when nothing is. */
export interface Own {
  kith: string;
  hostile: HostileSite;
  /** A page of Kith on which the victim is signed in. */
  page: Page;
}

type Check = (own: Own) => Promise<string | undefined>;

/** What every answer has to say to a browser. */
const everywhere: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'self'.*frame-ancestors 'none'/,
  'x-frame-options': /^deny$/i,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
};

const never = ['access-control-allow-origin', 'access-control-allow-credentials', 'server', 'x-powered-by'];

const answers: Readonly<Record<string, { path: string; init?: RequestInit; kept?: RegExp }>> = {
  'the portal': { path: '/', init: { headers: { accept: 'text/html' } } },
  'a page of the portal': { path: '/people', init: { headers: { accept: 'text/html' } } },
  'the session': { path: '/api/auth/get-session', kept: /no-store/ },
  'an answer of the graph': { path: '/graphql', init: { method: 'POST', body: '{}' }, kept: /no-store/ },
  'a refusal of sign-in': { path: '/api/auth/sign-in/email', init: { method: 'POST', body: '{}' } },
  nothing: { path: '/nothing/there' },
  health: { path: '/health/ready' },
};

/** Asked for from Kith's own page, as the victim, with the origin that a hostile page would have in its place. */
const headersOf =
  (path: string, init: RequestInit = {}, kept?: RegExp): Check =>
  async ({ kith, hostile, page }) => {
    const { headers } = await page.request
      .fetch(kith + path, {
        method: init.method ?? 'GET',
        headers: { origin: `http://127.0.0.1:${hostile.port}`, ...(init.headers as Record<string, string>) },
        ...(init.body ? { data: init.body } : {}),
      })
      .then((response) => ({ headers: response.headers() }));
    const missing = Object.entries(everywhere).filter(([name, value]) => !value.test(headers[name] ?? ''));
    const said = never.filter((name) => headers[name] !== undefined);
    const wrong = [...missing.map(([name]) => `no ${name}`), ...said.map((name) => `says ${name}`)];
    if (kept && !kept.test(headers['cache-control'] ?? '')) wrong.push(`cache-control is ${headers['cache-control']}`);
    return wrong.length > 0 ? wrong.join(', ') : undefined;
  };

/** Nothing that came into a page of Kith may send what stands there to the hostile site. */
const sentFrom =
  (run: (url: string) => unknown): Check =>
  async ({ hostile, page }) => {
    const before = hostile.asked.length;
    await page.evaluate(run, `http://127.0.0.1:${hostile.port}/taken`).catch(() => undefined);
    await page.waitForTimeout(60);
    return hostile.asked.length > before ? 'it arrived' : undefined;
  };

const cookies: Check = async ({ page }) => {
  const held = await page.context().cookies();
  const loose = held.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== 'Lax');
  if (held.length < 3) return `only ${held.length} cookies`;
  return loose.length > 0 ? loose.map(({ name }) => name).join(', ') : undefined;
};

const pathsOfCookies: Check = async ({ page }) => {
  const held = await page.context().cookies();
  const wrong = held.filter(({ name, path, domain }) => {
    return path !== (name.includes('device') ? '/api/auth' : '/') || domain.startsWith('.');
  });
  return wrong.length > 0 ? wrong.map(({ name, path }) => `${name} at ${path}`).join(', ') : undefined;
};

/** A link out of a page whose address holds a token. */
const referer: Check = async ({ kith, hostile, page }) => {
  await page.goto(`${kith}/invitation?also=secret#a-token-that-is-secret`);
  await page.evaluate((url) => {
    const link = Object.assign(document.createElement('a'), { href: url });
    document.body.append(link);
    link.click();
  }, `http://127.0.0.1:${hostile.port}/left`);
  await page.waitForURL(/\/left$/);
  const { headers } = hostile.asked.find(({ path }) => path === '/left')!;
  return headers.referer === undefined ? undefined : `Referer: ${headers.referer}`;
};

/** Where an address leads that means another site to one reader or another. */
const leadsAway =
  (way: (away: string) => string): Check =>
  async ({ kith, hostile, page }) => {
    await page.goto(kith + way(`127.0.0.1:${hostile.port}`)).catch(() => undefined);
    await page.waitForTimeout(60);
    return new URL(page.url()).origin === kith ? undefined : `it led to ${page.url()}`;
  };

/** Nothing answers a redirect, whatever the address says. */
const redirected: Check = async ({ kith, hostile, page }) => {
  const away = `127.0.0.1:${hostile.port}`;
  for (const path of [
    `//${away}/`,
    `//${away}/%2e%2e`,
    `/\\${away}/`,
    `/assets//${away}`,
    `/assets`,
    `/%0d%0aLocation:%20http://${away}`,
  ]) {
    const response = await page.request.fetch(kith + path, { maxRedirects: 0 });
    if (response.status() >= 300 && response.status() < 400)
      return `${path} leads to ${response.headers()['location']}`;
  }
  return undefined;
};

const noWorker: Check = async ({ page }) =>
  page.evaluate(async () => {
    for (const path of ['/api/auth/get-session', '/graphql', '/health/live', '/index.html']) {
      const registered = await navigator.serviceWorker.register(path, { scope: '/' }).catch(() => undefined);
      if (registered) return `${path} is a service worker`;
    }
    return (await navigator.serviceWorker.getRegistrations()).length > 0 ? 'there is a service worker' : undefined;
  });

/** Checks of what Kith itself says and lets its own pages do. */
export const ownChecks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(
    Object.entries(answers).map(([name, { path, init, kept }]) => [`the head of ${name}`, headersOf(path, init, kept)]),
  ),
  'cookies are kept from scripts and from other sites': cookies,
  'cookies go no further than they have to': pathsOfCookies,
  'no script reads a cookie': ({ page }) => page.evaluate(() => document.cookie || undefined),
  'no picture is sent': sentFrom((url) => void Object.assign(new Image(), { src: url })),
  'no fetch leaves': sentFrom((url) => fetch(url, { mode: 'no-cors' })),
  'no beacon leaves': sentFrom((url) => navigator.sendBeacon(url, 'x')),
  'no script comes from elsewhere': sentFrom((url) => {
    document.body.append(Object.assign(document.createElement('script'), { src: `${url}.js` }));
  }),
  'no frame of another site': sentFrom((url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  }),
  'no form is sent elsewhere': sentFrom((url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
  }),
  'no script that came with a text': ({ page }) =>
    page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('script'), { textContent: 'globalThis.inlined = true' }),
      );
      return 'inlined' in globalThis ? 'it ran' : undefined;
    }),
  'no text becomes a program': ({ page }) =>
    page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('base'), { href: 'http://192.0.2.1/' }));
      return document.baseURI.startsWith('http://192.0.2.1') ? 'the base has moved' : undefined;
    }),
  'no service worker': noWorker,
  'no redirect': redirected,
  'no way out by the sign-in': leadsAway(
    (away) => `/sign-in?returnTo=//${away}/&next=http://${away}/&redirect=http://${away}/`,
  ),
  'no way out by two slashes': leadsAway((away) => `//${away}/`),
  'no way out by a backslash': leadsAway((away) => `/\\${away}/`),
  'no Referer': referer,
};
