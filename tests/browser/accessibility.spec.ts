import { expectAccessible } from './portal/accessible.js';
import { signInOf } from './portal/seats.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

test.describe.configure({ mode: 'parallel' });

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

test('everybody can set up two-step sign-in', async ({ signedInAs }) => {
  const page = await signedInAs('practicemanager');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  await expectAccessible(page, 'account, setting up two-step sign-in');
});

test('everybody can read why nothing is found in the audit', async ({ signedInAs }) => {
  const auditor = await signedInAs('auditor');
  await auditor.goto('/who-saw-whom?until=2020-01-01');
  await auditor.getByLabel('Record number of a person').fill('Edith');
  await auditor.getByRole('search', { name: 'Narrow the list' }).getByRole('button', { name: 'Show' }).click();
  await expectAccessible(auditor, 'audit, wrong record number');
});

test('everybody can administer organisations', async ({ signedInAs }) => {
  const page = await signedInAs('administrator');
  await page.goto('/organisations/new');
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
