import type { Page } from '@playwright/test';
import { newPatient } from './portal/patients.js';
import { answer, check, registerNewPatient, send } from './portal/refer.js';
import { keep } from './portal/screenshots.js';
import type { SignIn } from './portal/seats.js';
import { signIn, signOut } from './portal/sign-in.js';
import { expect, test } from './portal/test.js';
import { codeFor } from './portal/totp.js';
import { expectDone, heading, part } from './portal/worklist.js';

test.describe.configure({ mode: 'serial' });

const practice = 'Lanthorn Street Surgery';
const team = 'Wagonway Link Workers';
const doctor: SignIn = { email: 'aisha.khalil@lanthorn.example', password: 'three words and a lantern' };

async function openPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Register an organisation' }).click();
  await page.getByLabel('GP practice').check();
  await page.getByLabel('Name', { exact: true }).fill(practice);
  await page.getByLabel('ODS code (if it has one)').fill('Y99977');
  await page.getByLabel('Postcode (optional)').fill('NE28 3XQ');
  await page.getByRole('button', { name: 'Register the organisation' }).click();
  await expectDone(page, 'The organisation is registered');
  await expect(heading(page, new RegExp(practice))).toBeVisible();
}

async function nameTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Name the team' }).click();
  await page.getByRole('combobox', { name: 'Link worker team' }).selectOption({ label: team });
  await keep(page, 'administrator-1-names-team');
  await page.getByRole('button', { name: 'Name this team' }).click();
  await expectDone(page, `The link worker team of ${practice} is named`);
  await expect(part(page, 'Link worker team')).toContainText(`Referrals go to ${team}`);
}

async function invite(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByLabel('Practice referrer').check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expectDone(page, `${email} is invited`);
  await keep(page, 'administrator-2-invitation');
  return page.getByLabel('Invitation link').inputValue();
}

test('an administrator opens a practice, and its first member joins by link and refers', async ({
  signedInAs,
  visitor,
}) => {
  const administrator = await signedInAs('administrator');
  await administrator.goto('/');
  await expect(heading(administrator, 'Organisations')).toBeVisible();
  await openPractice(administrator);
  await nameTeam(administrator);
  const link = await invite(administrator, doctor.email);

  const page = await visitor();
  await page.goto(link);
  await expect(heading(page, `Join ${practice}`)).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(doctor.email);
  await page.getByLabel('Your name').fill('Dr Aisha Khalil');
  await page.getByLabel('Choose a password').fill(doctor.password);
  await keep(page, 'administrator-3-invited');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expectDone(page, `You have joined ${practice}`);
  await signIn(page, doctor);
  await expect(heading(page, 'Refer a patient')).toBeVisible();
  await registerNewPatient(page, newPatient());
  await answer(page, ['Housing'], 'Damp in the bedroom since the winter.');
  await check(page);
  await send(page);
  await expect(heading(page, `Referral sent to ${team}`)).toBeVisible();

  await administrator.reload();
  await expect(part(administrator, 'Members')).toContainText('Dr Aisha Khalil');
  const late = await visitor();
  await late.goto(link);
  await expect(heading(late, 'This invitation cannot be used')).toBeVisible();
});

test('the new member sets up two-step sign-in and signs in with a code', async ({ visitor, troubles }) => {
  const page = await visitor();
  await signIn(page, doctor);
  await page.getByRole('link', { name: 'Dr Aisha Khalil' }).click();
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  await page.getByLabel('Your password').fill(doctor.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  const uri = await page.getByRole('link', { name: 'open it in your authenticator app' }).getAttribute('href');
  const secret = new URL(uri ?? '').searchParams.get('secret') ?? '';
  const shown = secret.replace(/(.{4})(?=.)/g, '$1 ');
  await expect(page.getByText(shown, { exact: true })).toBeVisible();
  await page.getByLabel('6-digit code').fill(codeFor(secret));
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await expectDone(page, 'Two-step sign-in is on');
  await keep(page, 'administrator-4-two-step');

  await signOut(page);
  await signIn(page, doctor);
  await expect(heading(page, 'Enter your code')).toBeVisible();
  troubles.expect(/401/);
  await page.getByLabel('6-digit code').fill(codeFor(secret, new Date(0)));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('This code is wrong or no longer valid');
  await page.getByLabel('6-digit code').fill(codeFor(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page, 'Refer a patient')).toBeVisible();
});
