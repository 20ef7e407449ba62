import type { Page } from '@playwright/test';
import { aReferral } from './portal/referrals.js';
import { expectNoSidewaysScroll } from './portal/reflow.js';
import type { Seat } from './portal/seats.js';
import { expectSettled } from './portal/settled.js';
import { expect, type GraphAs, test } from './portal/test.js';
import { openAction } from './portal/worklist.js';

test.describe.configure({ mode: 'parallel' });

// A desk at 200% zoom has half the width in twice the points; a small phone, or a desk at 400%, has 320.
test.use({ deviceScaleFactor: 2 });
// On 960 a table has the least room before its rows become cards.
const widths = [960, 640, 320];

async function expectToFit(page: Page, what: string): Promise<void> {
  await expectSettled(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, `${what}, ${width} px`);
  }
}

const service = 'Garden Volunteers';
const longWords =
  'Lives at Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, ann.lee@a-very-long-address.example.org';

interface Pages {
  readonly seat: Seat;
  readonly addresses: readonly string[];
  /** Pages of what a test makes for them. */
  readonly made?: (graphAs: GraphAs) => Promise<readonly string[]>;
}

const pagesOf: Readonly<Record<string, Pages>> = {
  'a practice': {
    seat: 'practicemanager',
    addresses: ['/refer', '/our-referrals', '/our-referrals?tab=DONE', '/services', '/account', '/search#lee', '/help'],
    made: async (graphAs) => {
      const { id, personId } = await aReferral(graphAs, {
        service,
        input: { reason: longWords },
        went: ['submit', 'decline'],
      });
      return [`/referrals/${id}`, `/refer?again=${id}`, `/people/${personId}`, `/people/${personId}/permission`];
    },
  },
  'a link worker': {
    seat: 'linkworker',
    addresses: ['/today', '/today?view=SENT', '/people', '/services?near=NE29'],
    made: async (graphAs) => {
      const input = { reason: longWords, accessRequirements: longWords };
      const { id, personId } = await aReferral(graphAs, { input, went: ['submit', 'accept', 'start'] });
      const sections = ['', '/notes', '/who-can-see', '/permission', '/contact-details'];
      return [
        `/referrals/${id}`,
        `/refer?basedOn=${id}`,
        ...sections.map((section) => `/people/${personId}${section}`),
      ];
    },
  },
  'the manager of a team': { seat: 'teammanager', addresses: ['/today?tab=WAITING', '/people'] },
  'a community organisation': {
    seat: 'coordinator',
    addresses: ['/inbox', '/inbox?tab=WAITING', '/people', '/our-services'],
    made: async (graphAs) => {
      const { id } = await aReferral(graphAs, { service, input: { reason: longWords }, went: ['submit'] });
      return [`/referrals/${id}`];
    },
  },
  'a session lead': { seat: 'sessionlead', addresses: ['/inbox', '/people', '/our-services'] },
  'a directory editor': { seat: 'directory', addresses: ['/services', '/services?text=allotment'] },
  'a commissioner': {
    seat: 'commissioner',
    addresses: ['/insight', '/insight?by=NEED', '/insight?by=SENDER', '/insight?by=MONTH'],
  },
  'an auditor': { seat: 'auditor', addresses: ['/who-saw-whom', '/disclosures'] },
  'an administrator': { seat: 'administrator', addresses: ['/organisations', '/organisations/new'] },
};

for (const [who, { seat, addresses, made }] of Object.entries(pagesOf)) {
  test(`nobody scrolls sideways, on a phone or at 200%: ${who}`, async ({ signedInAs, graphAs }) => {
    const page = await signedInAs(seat);
    for (const address of [...addresses, ...((await made?.(graphAs)) ?? [])]) {
      await page.goto(address);
      await expectToFit(page, address);
    }
  });
}

test('nobody scrolls sideways where an action asks much', async ({ signedInAs, graphAs }) => {
  const { id } = await aReferral(graphAs, { went: ['submit', 'accept', 'start'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/referrals/${id}`);
  for (const action of ['Complete', 'Put on hold', 'Record a contact']) {
    await openAction(page, action);
    await expectToFit(page, action);
  }
});

test('nobody scrolls sideways on the pages of an organisation and a service', async ({ signedInAs }) => {
  const manager = await signedInAs('teammanager');
  await manager.goto('/today');
  await manager.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Team' }).click();
  await expect(manager.getByRole('button', { name: 'Invite a member' })).toBeVisible();
  await expectToFit(manager, 'an organisation');
  const editor = await signedInAs('directory');
  await editor.goto('/services?text=allotment');
  await editor.getByRole('link', { name: 'Allotment Club' }).click();
  await expect(editor.getByRole('heading', { name: 'Going there' })).toBeVisible();
  await expectToFit(editor, 'a service');
  await editor.getByRole('button', { name: 'Sheet to print for the person' }).click();
  await expect(editor.getByRole('heading', { name: 'When is it?' })).toBeVisible();
  await expectToFit(editor, 'the sheet of a service');
});
