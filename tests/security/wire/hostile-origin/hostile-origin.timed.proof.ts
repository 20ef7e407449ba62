import { chromium, type BrowserContext, type Page, type Response } from '@playwright/test';
import { hashOfDocument } from '@kith/api/platform/http/trusted-documents';
import { findBrowser } from '../../../browser/find-browser.js';
import { freePort, startApi } from '../../../resilience/load/api-process.js';
import { aMember, linkWorker, password, practiceReferrer, signedInAs, type Actor } from '../../../testkit/actors.js';
import { copyDatabase } from '../../../testkit/cluster.js';
import { aKey } from '../../../testkit/ids.js';
import { aPerson, type Person } from '../../../testkit/people.js';
import { portalDocuments } from '../../../testkit/portal-documents.js';
import { proof } from '../../../testkit/proof.js';
import { schema } from '../../../testkit/schema.js';
import { startServer, useServer } from '../../../testkit/server.js';
import { bodyFor } from '../../../testkit/trusted.js';
import { everything, theTruth } from '../../../testkit/truth.js';
import { attempts, type Attempt, type Target } from './attempts.js';
import { aHostileSite, type HostileSite } from './hostile-site.js';
import { ownChecks } from './own-checks.js';

/** A page of these is of another origin than Kith's; of the same site, which gets its cookies, and of another one. */
const hosts = ['127.0.0.1', 'localhost'];

function targetOf(kith: string, victim: Actor, person: Person, attacker: Actor): Target {
  const { text } = portalDocuments(schema).find(({ name }) => name === 'RecordNote')!;
  const body = bodyFor(hashOfDocument(text), {
    personId: person.id,
    text: 'Not written by her.',
    idempotencyKey: aKey(),
  });
  const search = new URLSearchParams({
    variables: JSON.stringify(body.variables),
    extensions: JSON.stringify(body.extensions),
  });
  return {
    kith,
    mutation: JSON.stringify(body),
    search: search.toString(),
    signIn: JSON.stringify({ email: attacker.email, password }),
    membership: victim.membershipId!,
  };
}

/** Signs the victim in on Kith's own page, as the form does. */
async function signInAt(page: Page, kith: string, { email }: Actor): Promise<void> {
  await page.goto(`${kith}/sign-in`);
  await page.evaluate(
    async (credentials) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/auth/sign-in/email', { method: 'POST', headers, body: JSON.stringify(credentials) });
      await fetch('/graphql', { method: 'POST', headers, body: '{}' });
    },
    { email, password },
  );
  await page.goto(`${kith}/`);
}

interface Scene {
  context: BrowserContext;
  hostile: HostileSite;
  target: Target;
}

/** What can be lost: everything in the tables, and who is signed in in the victim's browser. */
async function stateOf(page: Page, kith: string): Promise<string> {
  const session = await page.request.get(`${kith}/api/auth/get-session`);
  const { user } = (await session.json()) as { user?: { email?: string } };
  const sessions = await theTruth('select id from auth.session order by id');
  return JSON.stringify([await everything(), sessions, user?.email]);
}

/** The attempts from one hostile site, each from the page newly opened there. */
class Attacker {
  private state = '';
  /** What Kith has answered otherwise than no, when something other than reading was asked of it from the hostile page. */
  private taken: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly site: string,
    private readonly target: Target,
  ) {
    // A window of Kith's that was opened asks for itself.
    page.on('response', (response) => this.hear(response));
  }

  static async at(site: string, { context, target }: Scene): Promise<Attacker> {
    const attacker = new Attacker(await context.newPage(), site, target);
    attacker.state = await stateOf(attacker.page, target.kith);
    return attacker;
  }

  /** Gives what came of an attempt; undefined when nothing did. */
  async try(attempt: Attempt): Promise<string | undefined> {
    await this.page.goto(this.site);
    this.taken = [];
    const got = await attempt(this.page, this.target);
    const before = this.state;
    this.state = await stateOf(this.page, this.target.kith);
    if (this.state !== before) return 'something has changed';
    return got ?? this.taken[0];
  }

  private hear(response: Response): void {
    const method = response.request().method();
    if (!response.url().startsWith(this.target.kith) || ['GET', 'OPTIONS'].includes(method)) return;
    if (response.status() !== 403) this.taken.push(`${method} was answered ${response.status()}`);
  }
}

/** Behind https alone a browser is told to come by nothing else. */
async function secureHeader(): Promise<string | undefined> {
  const server = await startServer({ config: { origin: 'https://kith.test' } });
  const { headers } = await server.app.inject({ url: '/health/live' });
  await server.close();
  return /max-age=\d{8}/.test(String(headers['strict-transport-security'])) ? undefined : 'no HSTS behind https';
}

/** Everything that is tried, or one attempt in `every`, beginning with the one that the seed says. */
async function checkAll(
  scene: Scene,
  sites: readonly string[],
  { every, seed }: { every: number; seed: number },
): Promise<Map<string, string | undefined>> {
  const { context, hostile, target } = scene;
  const came = new Map<string, string | undefined>();
  for (const host of sites) {
    const attacker = await Attacker.at(`http://${host}:${hostile.port}/`, scene);
    const chosen = Object.entries(attempts).filter((_, index) => (index + seed) % every === 0);
    for (const [name, attempt] of chosen) {
      came.set(`${name}, from ${host}`, await attacker.try(attempt));
    }
  }
  const page = await context.newPage();
  for (const [name, check] of Object.entries(ownChecks)) {
    if (page.url() !== `${target.kith}/`) await page.goto(`${target.kith}/`);
    came.set(name, await check({ kith: target.kith, hostile, page }));
  }
  return came.set('HSTS', await secureHeader());
}

/** What the attempts ask for is really done when Kith's own page asks for it: else their failing would show nothing. */
async function worksFromItsOwnPage({ context, target }: Scene): Promise<boolean> {
  const page = await context.newPage();
  await page.goto(`${target.kith}/`);
  const answer = await page.evaluate(async ({ mutation, membership }) => {
    const headers = { 'content-type': 'application/json', 'x-kith-membership': membership };
    return (await fetch('/graphql', { method: 'POST', headers, body: mutation })).text();
  }, target);
  const [{ count }] = (await theTruth<{ count: number }>('select count(*)::int from note')) as [{ count: number }];
  return count === 1 && !answer.includes('"errors"');
}

proof(
  {
    name: 'hostile-origin',
    goal: 'at least 40 checks hold of what a page of another origin gets from a signed-in victim’s browser',
    // A browser may be late.
    sizes: { seconds: 1, short: 2, usual: 2, full: 2 },
  },
  async ({ size, length, seed, say }) => {
    const port = await freePort();
    const kith = `http://127.0.0.1:${port}`;
    const copy = await copyDatabase();
    await useServer(startServer({ on: copy }));
    const victim = await signedInAs(practiceReferrer());
    const person = await aPerson(victim);
    const target = targetOf(kith, victim, person, await aMember(linkWorker()));
    const api = await startApi({ databaseUrl: copy.ownerUrl, port, environment: { KITH_ORIGIN: kith } });
    const browser = await chromium.launch(await findBrowser());
    const context = await browser.newContext();
    const hostile = await aHostileSite();
    try {
      const page = await context.newPage();
      await signInAt(page, kith, victim);
      await page.close();
      const scene = { context, hostile, target };
      const came = await checkAll(scene, hosts.slice(0, size), { every: length === 'seconds' ? 2 : 1, seed });
      const wrong = [...came].filter(([, what]) => what !== undefined).map(([name, what]) => `${name}: ${what}`);
      wrong.forEach(say);
      const works = await worksFromItsOwnPage(scene);
      return {
        figure:
          `${came.size - wrong.length} of ${came.size} hold${wrong[0] ? `; not ${wrong[0]}` : ''}` +
          (works ? '' : '; and the mutation does not work from Kith’s own page either'),
        ok: wrong.length === 0 && works && came.size >= 40,
      };
    } finally {
      await Promise.all([browser.close(), hostile.close()]);
      api.signal('SIGTERM');
      await api.ended;
    }
  },
);
