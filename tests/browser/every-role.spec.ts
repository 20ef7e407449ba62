import { type Seat, signInOf } from './portal/seats.js';
import { signIn, signOut } from './portal/sign-in.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

test.describe.configure({ mode: 'parallel' });

interface Role {
  readonly who: string;
  readonly seat: Seat;
  readonly organisation: string;
  /** The links of the navigation in their order, with the heading each leads to; the first is where one arrives. */
  readonly pages: Readonly<Record<string, string>>;
}

const practice = {
  'Refer a patient': 'Refer a patient',
  'Our referrals': 'Our referrals',
  'Find a service': 'Find a service',
};
const team = 'Marram Coast Link Workers';
const linkWorker = { Today: 'Today', 'My people': 'My people', 'Find a service': 'Find a service', Team: team };
const community = { Inbox: 'Inbox', 'People we support': 'People we support', 'Our services': 'Our services' };
const board = 'Tyne Shore Integrated Care Board';

const roles: readonly Role[] = [
  { who: 'A practice referrer', seat: 'referrer', organisation: 'Sandpiper Surgery', pages: practice },
  { who: 'A practice manager', seat: 'practicemanager', organisation: 'Sandpiper Surgery', pages: practice },
  { who: 'A link worker', seat: 'linkworker', organisation: team, pages: linkWorker },
  { who: 'The manager of a link worker team', seat: 'teammanager', organisation: team, pages: linkWorker },
  { who: 'A service coordinator', seat: 'coordinator', organisation: 'Marram Gardens', pages: community },
  { who: 'A session lead', seat: 'sessionlead', organisation: 'Marram Gardens', pages: community },
  {
    who: 'A directory editor',
    seat: 'directory',
    organisation: 'Tyne Shore Borough Council',
    pages: { 'Listings to check': 'Listings to check', Services: 'Find a service', Sources: 'Sources' },
  },
  {
    who: 'A commissioner',
    seat: 'commissioner',
    organisation: board,
    pages: { Insight: 'Insight', 'Unmet need': 'Unmet need' },
  },
  {
    who: 'An information governance auditor',
    seat: 'auditor',
    organisation: board,
    pages: { 'Who saw whom': 'Who saw whom', Disclosures: 'Disclosures' },
  },
  {
    who: 'A system administrator',
    seat: 'administrator',
    organisation: board,
    pages: { Organisations: 'Organisations', Members: board },
  },
];

for (const { who, seat, organisation, pages } of roles) {
  test(`${who} signs in, arrives at the work, opens every page and signs out`, async ({ visitor }) => {
    const page = await visitor();
    await signIn(page, signInOf(seat));
    const [first = ''] = Object.values(pages);
    await expect(heading(page, first)).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Account' })).toContainText(organisation);
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await expect(links).toHaveText(Object.keys(pages));
    for (const [name, title] of Object.entries(pages)) {
      await links.filter({ hasText: name }).click();
      await expect(heading(page, title)).toBeVisible();
      await expect(page.getByRole('main').getByText(/^Loading/)).toBeHidden();
      await expect(page).toHaveTitle(/ – Kith$/);
    }
    await signOut(page);
    await page.goto('/');
    await expect(heading(page, 'Sign in')).toBeVisible();
  });
}

test('somebody who works for two organisations chooses one, and changes to the other in two clicks', async ({
  visitor,
}) => {
  const page = await visitor();
  await signIn(page, signInOf('tworoles'));
  await expect(heading(page, 'Who are you working for?')).toBeVisible();
  await page.getByRole('button', { name: /^Open Door Learning/ }).click();
  await expect(heading(page, 'Inbox')).toBeVisible();

  await page.getByRole('button', { name: /^Acting for Open Door Learning/ }).click();
  await page.getByRole('button', { name: /^Wagonway Link Workers/ }).click();
  await expect(heading(page, 'Today')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Acting for Wagonway Link Workers/ })).toBeVisible();
  await page.reload();
  await expect(heading(page, 'Today')).toBeVisible();
});

test('somebody signed out is brought back to the page they wanted', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/our-referrals?tab=DONE');
  await expect(heading(page, 'Sign in')).toBeVisible();
  const { email, password } = signInOf('referrer');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(heading(page, 'Our referrals')).toBeVisible();
  await expect(page).toHaveURL(/tab=DONE/);
});
