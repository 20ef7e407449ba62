import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Seat } from './portal/seats.js';
import { type Arranged, aReferral } from './portal/referrals.js';
import { expectSettled } from './portal/settled.js';
import { expect, type GraphAs, test } from './portal/test.js';

/** Asked once, when the portal is loaded: who is signed in. It is the shell's, and no page asks it again. */
const ofTheShell = 'SessionViewer';

/**
 * A person's page is a frame and a section, each with a route, a chunk and an operation of its own: from section to
 * section only the section asks. The audit asks for the organisations to choose from beside its list.
 */
const operationsAllowed = (pattern: string): number => (pattern.startsWith('/people/:id') ? 2 : 1);

interface Ids {
  readonly draft: Arranged;
  readonly sent: Arranged;
  readonly serviceId: string;
  readonly organisationId: string;
}

/** Who walks which pages; the patterns are those of routes.tsx, and every one of them is walked by somebody. */
const walks: readonly (readonly [Seat | 'nobody', readonly string[]])[] = [
  ['nobody', ['/sign-in', '/sign-in/code', '/signed-out', '/invitation', '/privacy', '/accessibility', '/help']],
  ['tworoles', ['/choose-membership', '/account']],
  [
    'referrer',
    [
      '/our-referrals',
      '/refer',
      '/refer/:id?',
      '/refer/:id/sent',
      '/referrals/:id',
      '/search#mar',
      '/people',
      '/people/:id',
      '/people/:id/notes',
      '/people/:id/who-can-see',
      '/people/:id/permission',
      '/people/:id/contact-details',
      '/services',
      '/services/:id',
      '/services/:id/sheet',
    ],
  ],
  ['linkworker', ['/today', '/referrals/:id', '/organisations/:id']],
  ['coordinator', ['/inbox', '/our-services']],
  ['directory', ['/services']],
  ['commissioner', ['/insight']],
  ['auditor', ['/who-saw-whom', '/disclosures']],
  ['administrator', ['/organisations', '/organisations/new', '/organisations/:id']],
];

async function arrange(graphAs: GraphAs): Promise<Ids> {
  const graph = await graphAs('linkworker');
  const found = await graph.data<{
    viewer: { memberships: { organisation: { id: string } }[] };
    services: { edges: { node: { id: string } }[] };
  }>('{ viewer { memberships { organisation { id } } } services(first: 1) { edges { node { id } } } }');
  return {
    draft: await aReferral(graphAs, {}),
    sent: await aReferral(graphAs, { went: ['submit'] }),
    serviceId: found.services.edges[0]!.node.id,
    organisationId: found.viewer.memberships[0]!.organisation.id,
  };
}

function addressOf(pattern: string, { draft, sent, serviceId, organisationId }: Ids): string {
  const id = { people: sent.personId, services: serviceId, organisations: organisationId }[pattern.split('/')[1]!];
  return pattern.replace(/:id\?/, draft.id).replace(':id', id ?? sent.id);
}

/** The operations that a page sends, by their names, from here on. */
function operationsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/graphql')) return;
    names.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  return names;
}

test('every page of the routes is walked', () => {
  const source = readFileSync(new URL('../../web/src/app/routes.tsx', import.meta.url), 'utf8');
  const patterns = [...source.matchAll(/\bpage\(\s*'([^']*)'/g)].map(([, pattern]) => pattern!);
  const walked = walks.flatMap(([, addresses]) => addresses.map((address) => address.replace(/#.*/, '')));
  const left = patterns.filter((pattern) => !walked.some((address) => address.endsWith(pattern)));
  expect(patterns.length).toBeGreaterThan(30);
  expect(left, 'pages that nobody walks here').toEqual([]);
});

for (const [seat, patterns] of walks) {
  test(`every page that ${seat} opens asks one operation`, async ({ signedInAs, visitor, graphAs }) => {
    const ids = await arrange(graphAs);
    const page = seat === 'nobody' ? await visitor() : await signedInAs(seat);
    const asked = operationsOf(page);
    const tooMuch: string[] = [];
    for (const pattern of patterns) {
      asked.length = 0;
      await page.goto('about:blank');
      await page.goto(addressOf(pattern, ids));
      await expectSettled(page);
      await page.waitForLoadState('networkidle');
      const [first, ...own] = asked;
      expect(first, `${pattern}: the shell asks first`).toBe(ofTheShell);
      if (own.length > operationsAllowed(pattern)) tooMuch.push(`${pattern} asks ${own.join(', ')}`);
    }
    expect(tooMuch, 'put what these need into one operation').toEqual([]);
  });
}

test('from section to section of a person, only the section asks', async ({ signedInAs, graphAs }) => {
  const { sent } = await arrange(graphAs);
  const page = await signedInAs('referrer');
  await page.goto(`/people/${sent.personId}`);
  await expectSettled(page);
  const asked = operationsOf(page);
  const links = page.getByRole('main').getByRole('navigation').getByRole('link');
  await expect(links).not.toHaveCount(0);
  for (const link of await links.all()) {
    asked.length = 0;
    await link.click();
    await expectSettled(page);
    await page.waitForLoadState('networkidle');
    expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(1);
    expect(asked).not.toContain('PersonPage');
  }
});

test('who is signed in is not asked again from page to page', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await page.goto('/today');
  await expectSettled(page);
  const asked = operationsOf(page);
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  for (const link of (await links.all()).toReversed()) {
    await link.click();
    await expectSettled(page);
    await page.waitForLoadState('networkidle');
  }
  expect(asked.length).toBeGreaterThan(2);
  expect(asked).not.toContain(ofTheShell);
});
