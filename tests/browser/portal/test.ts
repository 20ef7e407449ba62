import { type APIRequestContext, type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { Graph } from './graph.js';
import type { Seat } from './seats.js';
import { Sessions } from './sessions.js';
import { Troubles } from './troubles.js';

type SignedInAs = (seat: Seat) => Promise<Page>;
export type GraphAs = (seat: Seat) => Promise<Graph>;

interface OfTest {
  /** A browser of its own in which this person is signed in. */
  signedInAs: SignedInAs;
  /** A browser of its own in which nobody is signed in. */
  visitor: () => Promise<Page>;
  graphAs: GraphAs;
  newContext: (seat?: Seat) => Promise<BrowserContext>;
  troubles: Troubles;
}

interface OfWorker {
  sessions: Sessions;
}

/** Playwright's test with the people of the demo. Every test also fails on an error in the console and on a foreign host. */
export const test = base.extend<OfTest, OfWorker>({
  sessions: [
    async ({ playwright }, use, { project }) => use(new Sessions(playwright.request, project.use.baseURL ?? '')),
    { scope: 'worker' },
  ],
  troubles: async ({ sessions }, use) => {
    const troubles = new Troubles(sessions.baseURL);
    await use(troubles);
    expect(troubles.found, 'the console is quiet, and nothing is asked of another host').toEqual([]);
  },
  newContext: async ({ browser, contextOptions, sessions, troubles }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (seat) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(seat && { storageState: await sessions.of(seat) }),
      });
      contexts.push(context);
      troubles.watch(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  signedInAs: async ({ newContext }, use) => use(async (seat) => (await newContext(seat)).newPage()),
  visitor: async ({ newContext }, use) => use(async () => (await newContext()).newPage()),
  graphAs: async ({ playwright, sessions }, use) => {
    const { baseURL } = sessions;
    const requests: APIRequestContext[] = [];
    const graphs = new Map<Seat, Graph>();
    await use(async (seat) => {
      const known = graphs.get(seat);
      if (known) return known;
      const extraHTTPHeaders = { origin: baseURL };
      const storageState = await sessions.of(seat);
      const request = await playwright.request.newContext({ baseURL, storageState, extraHTTPHeaders });
      requests.push(request);
      const graph = new Graph(request);
      graphs.set(seat, graph);
      return graph;
    });
    await Promise.all(requests.map((request) => request.dispose()));
  },
});

export { expect };
