/// <reference lib="dom" />
import type { Page } from '@playwright/test';

/** What a page of another site knows: where Kith is, and requests that would do harm were they taken for the victim's own. */
export interface Target {
  kith: string;
  /** A mutation as JSON, which works from Kith's own page. */
  mutation: string;
  /** The same, for the address of a GET. */
  search: string;
  /** The sign-in of somebody whom the attacker knows. */
  signIn: string;
  membership: string;
}

/** Tries something from a page of the hostile site. Gives what it got; what has changed is looked at by others. */
export type Attempt = (page: Page, target: Target) => Promise<string | undefined>;

/** Posts a form into a hidden frame, whose answer nobody sees. */
const form =
  (path: string, enctype: string, body: (target: Target) => string): Attempt =>
  (page, target) =>
    page.evaluate(
      async ({ action, type, text }) => {
        const made = document.createElement('form');
        Object.assign(made, { action, method: 'post', enctype: type, target: 'sink' });
        const field = document.createElement('input');
        // As text/plain a form writes name=value: what is around the sign makes JSON of it.
        field.name = type === 'text/plain' ? text.slice(0, -1) + ',"x":"' : 'query';
        field.value = type === 'text/plain' ? '"}' : text;
        made.append(field);
        document.body.append(made);
        const answered = new Promise((resolve) => {
          document.querySelector('iframe')!.addEventListener('load', resolve, { once: true });
        });
        made.submit();
        await answered;
        return undefined;
      },
      { action: target.kith + path, type: enctype, text: body(target) },
    );

/** Asks by fetch; what it may read of the answer is what it got. */
const fetched =
  (path: string, options: RequestInit, body?: (target: Target) => string): Attempt =>
  (page, target) =>
    page.evaluate(
      async ({ url, init }) => {
        try {
          const text = await (await fetch(url, init)).text();
          return text === '' ? undefined : `read ${text.slice(0, 60)}`;
        } catch {
          return undefined;
        }
      },
      { url: target.kith + path, init: body ? { ...options, body: body(target) } : options },
    );

/** Has the browser load an address as part of a page; a load that succeeds tells the attacker something. */
const loaded =
  (tag: string, attribute: string, path: (target: Target) => string, more: Record<string, string> = {}): Attempt =>
  (page, target) =>
    page.evaluate(
      ({ name, key, url, attributes }) =>
        new Promise<string | undefined>((resolve) => {
          const element = Object.assign(document.createElement(name), attributes);
          element.addEventListener('load', () => resolve(`a ${name} was loaded`));
          element.addEventListener('error', () => resolve(undefined));
          element.setAttribute(key, url);
          document.body.append(element);
        }),
      { name: tag, key: attribute, url: target.kith + path(target), attributes: more },
    );

/** Puts Kith into a frame; what stands in it is what the victim would see and click. */
const framed =
  (tag: 'iframe' | 'object' | 'embed', path: string, sandbox?: string): Attempt =>
  async (page, { kith }) => {
    await page.evaluate(
      async ({ name, url, limits }) => {
        const frame = document.createElement(name);
        if (limits !== undefined) frame.setAttribute('sandbox', limits);
        frame.setAttribute(name === 'object' ? 'data' : 'src', url);
        const settled = new Promise((resolve) => {
          for (const event of ['load', 'error']) frame.addEventListener(event, resolve);
          setTimeout(resolve, 500);
        });
        document.body.append(frame);
        await settled;
      },
      { name: tag, url: kith + path, limits: sandbox },
    );
    const shown = page.frames().find((frame) => frame.url().startsWith(kith));
    const text = await shown?.evaluate(() => document.title).catch(() => undefined);
    return text ? `framed "${text}"` : undefined;
  };

/** Opens Kith in a window that the attacker holds, and tries to hold on to it. */
const opened =
  (path: (target: Target) => string): Attempt =>
  async (page, target) => {
    const popup = page.context().waitForEvent('page');
    await page.evaluate(
      (url) => {
        (globalThis as { held?: unknown }).held = window.open(url);
      },
      target.kith + path(target),
    );
    const kith = await popup;
    await kith.waitForLoadState();
    const opener = await kith.evaluate(() => window.opener !== null).catch(() => false);
    await kith.close();
    return opener ? 'Kith’s window knows who opened it' : undefined;
  };

const json = { 'content-type': 'application/json' };
const mutation = ({ mutation: text }: Target) => text;
const signIn = ({ signIn: text }: Target) => text;
const byGet = ({ search }: Target) => `/graphql?${search}`;
const session = () => '/api/auth/get-session';
const all: RequestInit = { credentials: 'include' };
const post: RequestInit = { method: 'POST', ...all };

const encodings = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Everything that is tried from a page of another origin. */
export const attempts: Readonly<Record<string, Attempt>> = {
  ...Object.fromEntries(
    encodings.flatMap((type) => [
      [`a mutation by a form in ${type}`, form('/graphql', type, mutation)],
      [`signing out by a form in ${type}`, form('/api/auth/sign-out', type, () => '{"x":1}')],
      [`signing in as another by a form in ${type}`, form('/api/auth/sign-in/email', type, signIn)],
    ]),
  ),
  'a mutation by fetch as JSON': fetched('/graphql', { ...post, headers: json }, mutation),
  'a mutation by fetch as text': fetched('/graphql', { ...post, headers: { 'content-type': 'text/plain' } }, mutation),
  'a mutation by fetch without CORS': fetched('/graphql', { ...post, mode: 'no-cors' }, mutation),
  'a mutation by fetch without credentials': fetched('/graphql', { method: 'POST', credentials: 'omit' }, mutation),
  'a mutation by fetch that outlives its page': fetched(
    '/graphql',
    { ...post, mode: 'no-cors', keepalive: true },
    mutation,
  ),
  'a mutation under a membership of the victim': async (page, target) =>
    fetched(
      '/graphql',
      { ...post, headers: { ...json, 'x-kith-membership': target.membership } },
      mutation,
    )(page, target),
  'signing out by fetch': fetched('/api/auth/sign-out', { ...post, mode: 'no-cors' }, () => '{}'),
  'signing out by fetch without a body': fetched('/api/auth/sign-out', { ...post, mode: 'no-cors' }),
  'signing in as another by fetch': fetched('/api/auth/sign-in/email', { ...post, mode: 'no-cors' }, signIn),
  PUT: fetched('/graphql', { ...all, method: 'PUT' }, mutation),
  DELETE: fetched('/api/auth/sign-out', { ...all, method: 'DELETE' }),
  'a mutation by a beacon of text': beacon('text/plain'),
  'a mutation by a beacon of JSON': beacon('application/json'),
  'a query by an image': loaded('img', 'src', byGet),
  'a query by a script': loaded('script', 'src', byGet),
  'a query by a style': loaded('link', 'href', byGet, { rel: 'stylesheet' }),
  'a query by a link to load ahead': loaded('link', 'href', byGet, { rel: 'preload', as: 'fetch' }),
  'a query by a window': opened(byGet),
  'the session read by fetch': fetched(session(), all),
  'the session read by a script': loaded('script', 'src', session),
  'the session read as a module': loaded('script', 'src', session, { type: 'module' }),
  'the session read by an image': loaded('img', 'src', session),
  'the session read by a style': loaded('link', 'href', session, { rel: 'stylesheet' }),
  'a query read by fetch': async (page, target) =>
    fetched(byGet(target), { ...all, headers: { accept: 'application/json' } })(page, target),
  'a page read by fetch': fetched('/people', { ...all, headers: { accept: 'text/html' } }),
  'whether Kith is here, by its picture': loaded('img', 'src', () => '/favicon.svg'),
  'Kith in a frame': framed('iframe', '/'),
  'the sign-in in a frame': framed('iframe', '/sign-in'),
  'an invitation in a sandbox that allows all': framed(
    'iframe',
    '/invitation',
    'allow-scripts allow-forms allow-same-origin',
  ),
  'Kith as an object': framed('object', '/'),
  'Kith embedded': framed('embed', '/'),
  'Kith in a window that is held': opened(() => '/'),
  'the health in a window that is held': opened(() => '/health/live'),
};

function beacon(type: string): Attempt {
  return async (page, target) => {
    await page.evaluate(({ url, text, kind }) => void navigator.sendBeacon(url, new Blob([text], { type: kind })), {
      url: `${target.kith}/graphql`,
      text: target.mutation,
      kind: type,
    });
    // Nobody is told when it has arrived.
    await page.waitForTimeout(150);
    return undefined;
  };
}
