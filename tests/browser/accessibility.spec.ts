import { expectAccessible, expectAccessibleAt } from './portal/accessible.js';
import { signInOf } from './portal/seats.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

test.describe.configure({ mode: 'parallel' });

const nobody = '/referrals/01900000-0000-7000-8000-000000000000';
const everyTab = ['NEEDS_ME', 'WAITING', 'DONE'].map((tab) => `/our-referrals?tab=${tab}`);
const nothingFits = 'state=ON_HOLD&need=TRANSPORT&urgent=1&overdue=1';

test('everybody can read the pages that need no sign-in', async ({ visitor }) => {
  const page = await visitor();
  await expectAccessibleAt(page, [
    '/privacy',
    '/accessibility',
    '/help',
    '/signed-out',
    '/no/such/page',
    '/invitation#nothing',
  ]);
});

test('everybody can sign in, and read what went wrong', async ({ visitor, troubles }) => {
  troubles.expect(/401/);
  const page = await visitor();
  await page.goto('/sign-in');
  await expectAccessible(page, 'sign in');
  const signIn = page.getByRole('main').getByRole('button', { name: 'Sign in' });
  await signIn.click();
  await expect(page.getByRole('alert')).toContainText('Enter your e-mail address');
  await expectAccessible(page, 'sign in, nothing entered');
  await page.getByLabel('E-mail address').fill('nobody@demo.kith.example');
  await page.getByLabel('Password', { exact: true }).fill(signInOf('referrer').password);
  await signIn.click();
  await expect(page.getByRole('alert')).toContainText('is wrong');
  await expectAccessible(page, 'sign in, wrong password');
});

test('everybody can choose for whom to work', async ({ signedInAs }) => {
  const page = await signedInAs('tworoles');
  await page.goto('/');
  await expect(heading(page, 'Who are you working for?')).toBeVisible();
  await expectAccessible(page, 'choose a membership');
  await page.getByRole('button', { name: /^Wagonway Link Workers/ }).click();
  await page.getByRole('button', { name: /^Acting for/ }).click();
  await expectAccessible(page, 'change the membership');
});

test('everybody can read the lists of a practice', async ({ signedInAs }) => {
  const page = await signedInAs('practicemanager');
  await expectAccessibleAt(page, [...everyTab, `/our-referrals?${nothingFits}`, '/account', nobody]);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  await expectAccessible(page, 'account, setting up two-step sign-in');
});

test('everybody can read the lists of a link worker', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await expectAccessibleAt(page, ['/today', '/today?view=SENT', '/people', '/people#Zz', '/search#garden']);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Team' }).click();
  await expectAccessible(page, 'team');
});

test('everybody can read the lists of a community organisation', async ({ signedInAs }) => {
  const page = await signedInAs('coordinator');
  await expectAccessibleAt(page, ['/inbox', '/people', '/our-services']);
});

test('everybody can find a service', async ({ signedInAs }) => {
  const page = await signedInAs('directory');
  await expectAccessibleAt(page, ['/services?near=NE29&within=5&needs=LONELINESS', '/services?text=nothing-like-it']);
  await page.goto('/services?text=allotment');
  await page.getByRole('link', { name: 'Allotment Club' }).click();
  await expectAccessible(page, 'a service');
  await page.getByRole('button', { name: 'Sheet to print for the person' }).click();
  await expect(heading(page, /Allotment Club/)).toBeVisible();
  await expectAccessible(page, 'the sheet of a service');
});

test('everybody can read the numbers and the audit', async ({ signedInAs }) => {
  const commissioner = await signedInAs('commissioner');
  await commissioner.goto('/insight');
  for (const tab of ['By status', 'By month']) {
    await commissioner.getByRole('link', { name: tab }).click();
    await expectAccessible(commissioner, `insight, ${tab}`);
  }
  const auditor = await signedInAs('auditor');
  await expectAccessibleAt(auditor, ['/who-saw-whom', '/disclosures']);
  await auditor.goto('/who-saw-whom?until=2020-01-01');
  await auditor.getByLabel('Record number of a person').fill('Edith');
  await auditor.getByRole('search', { name: 'Narrow the list' }).getByRole('button', { name: 'Show' }).click();
  await expectAccessible(auditor, 'audit, wrong record number');
});

test('everybody can administer organisations', async ({ signedInAs }) => {
  const page = await signedInAs('administrator');
  await expectAccessibleAt(page, ['/organisations', '/organisations/new']);
  await page.getByRole('button', { name: 'Register the organisation' }).click();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await expectAccessible(page, 'a new organisation, with errors');
  await page.goto('/organisations?text=Rowan+Dene');
  await page.getByRole('link', { name: 'Rowan Dene Surgery' }).click();
  await page.getByRole('button', { name: 'Change the team' }).click();
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await page
    .getByRole('button', { name: /^End membership/ })
    .first()
    .click();
  await expectAccessible(page, 'an organisation, all panels open');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expectAccessible(page, 'an invitation, with errors');
  await page.getByLabel('E-mail address', { exact: true }).fill('new.member@rowan.example');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await page.getByLabel('Invitation link').inputValue();
  await expectAccessible(page, 'an invitation, made');
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expectAccessible(page, 'accepting an invitation, with errors');
});
