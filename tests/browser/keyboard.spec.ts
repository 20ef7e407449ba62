import type { Page } from '@playwright/test';
import { tabAndPress, tabAndType, tabTo } from './portal/keyboard.js';
import { newPatient, type Patient, register } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { chosenPatient } from './portal/refer.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

async function writeReferral(page: Page, patient: Patient): Promise<void> {
  await tabAndType(page, page.getByLabel('NHS number', { exact: true }), patient.nhsNumber);
  await tabAndPress(page, page.getByRole('button', { name: 'Choose this patient' }), 'Enter');
  await expect(chosenPatient(page)).toBeFocused();
  await tabAndPress(page, page.getByLabel('Loneliness and social isolation'), 'Space');
  await tabAndPress(page, page.getByLabel('Bereavement'), 'Space');
  await tabAndType(page, page.getByLabel(/^What matters to the patient/), 'Lost her brother in spring.');
  await tabTo(page, page.getByLabel('Routine'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Urgent')).toBeChecked();
  await tabAndPress(page, page.getByLabel('No known risks'), 'Space');
  await tabAndPress(page, page.getByLabel('Yes, they agreed'), 'Space');
  await tabTo(page, page.getByLabel('In words'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('In writing')).toBeChecked();
}

test('somebody without a mouse refers a patient', async ({ signedInAs, graphAs }) => {
  const patient = newPatient();
  await register(await graphAs('referrer'), patient);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  const nav = page.getByRole('navigation', { name: 'Main' });
  await tabAndPress(page, nav.getByRole('link', { name: 'Refer a patient' }), 'Enter');
  await expect(heading(page, 'Refer a patient')).toBeFocused();
  await writeReferral(page, patient);
  await tabAndPress(page, button(page, 'Check your answers'), 'Enter');
  await expect(heading(page, 'Check your answers')).toBeFocused();

  await tabAndPress(page, button(page, 'Change how soon'), 'Enter');
  await expect(page.getByLabel('Urgent')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await tabAndPress(page, button(page, 'Check your answers'), 'Enter');
  await expect(page.getByRole('main')).toContainText('Routine');
  await tabAndPress(page, button(page, 'Send the referral'), 'Enter');
  await expect(heading(page, /^Referral sent to/)).toBeFocused();
});

test('somebody without a mouse finds a referral, accepts it and goes to the person', async ({
  signedInAs,
  graphAs,
}) => {
  const { reference, patient } = await aReferral(graphAs, { went: ['submit'] });
  const page = await signedInAs('linkworker');
  await page.goto('/');
  await expect(heading(page, 'Today')).toBeVisible();
  await tabAndType(page, page.getByRole('searchbox'), reference.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(heading(page, reference)).toBeFocused();
  await tabAndPress(page, button(page, 'Accept').first(), 'Enter');
  const panel = page.getByRole('region', { name: 'Accept', exact: true });
  await expect(panel.getByRole('heading', { name: 'Accept' })).toBeFocused();
  await tabAndType(page, panel.getByLabel(/^A line to Sandpiper Surgery/), 'I ring her on Monday.');
  await tabAndPress(page, panel.getByRole('button', { name: 'Accept', exact: true }), 'Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'The referral is accepted' })).toBeFocused();
  const name = `${patient.givenName} ${patient.familyName}`;
  await tabAndPress(page, page.getByRole('main').getByRole('link', { name }), 'Enter');
  await expect(heading(page, new RegExp(name))).toBeFocused();
});

test('the skip link comes first and leads past the header', async ({ signedInAs }) => {
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
});

test('the list of errors takes the focus, and its links lead into the fields', async ({ signedInAs }) => {
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await expect(heading(page, 'Refer a patient')).toBeVisible();
  await tabAndPress(page, button(page, 'Check your answers'), 'Enter');
  await expect(page.locator(':focus')).toContainText('There is a problem');
  await tabAndPress(page, page.getByRole('link', { name: 'Say whether there are known risks' }), 'Enter');
  await expect(page.getByLabel('No known risks')).toBeFocused();
  await expect(page.getByRole('group', { name: 'Are there risks they should know about?' })).toContainText(
    'Say whether there are known risks',
  );
});

test('an action is left by its Cancel, and the focus goes back to what opened it', async ({ signedInAs, graphAs }) => {
  const { id } = await aReferral(graphAs, { went: ['submit'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/referrals/${id}`);
  await tabAndPress(page, button(page, 'Decline'), 'Enter');
  const panel = page.getByRole('region', { name: 'Decline' });
  await tabAndPress(page, panel.getByRole('button', { name: 'Decline' }), 'Enter');
  await expect(page.locator(':focus')).toContainText('There is a problem');
  await tabAndPress(page, panel.getByRole('link', { name: 'Choose a reason' }), 'Enter');
  await expect(panel.getByRole('radio').first()).toBeFocused();
  await tabAndPress(page, panel.getByRole('button', { name: 'Cancel' }), 'Enter');
  await expect(button(page, 'Decline')).toBeFocused();
});
