import { newPatient, register } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { cardOf, choosePatient } from './portal/refer.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

const reason = 'Used to sing in a choir; would again if somebody called for her.';

test('a draft that was begun is found again in the list and resumed where it was left', async ({
  signedInAs,
  graphAs,
}) => {
  const patient = newPatient({ givenName: 'Ottilie', familyName: 'Unfinished' });
  await register(await graphAs('referrer'), patient);
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await choosePatient(page, patient);
  await page.getByLabel('Emotional wellbeing', { exact: true }).check();
  await page.getByLabel(/^What matters to the patient/).fill(reason);
  await expect(page.getByText(/^Draft saved at/)).toBeVisible();

  await page.getByRole('link', { name: 'Our referrals' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Ottilie Unfinished' });
  await expect(row).toContainText('Draft');
  await keep(page, 'draft-1-in-the-list');
  await row.getByRole('button', { name: /^Resume/ }).click();
  await expect(page.getByRole('group', { name: 'Chosen patient' })).toContainText('Ottilie Unfinished');
  await expect(page.getByLabel('Emotional wellbeing', { exact: true })).toBeChecked();
  await expect(page.getByLabel(/^What matters to the patient/)).toHaveValue(reason);
  await keep(page, 'draft-2-resumed');
});

test('what is typed last before leaving the page is there on coming back at once', async ({ signedInAs, graphAs }) => {
  const { id } = await aReferral(graphAs, {});
  const page = await signedInAs('referrer');
  await page.goto(`/refer/${id}`);
  const words = page.getByLabel(/^What matters to the patient/);
  for (const typed of [reason, 'Would rather paint.']) {
    await words.fill(typed);
    await page.getByRole('link', { name: 'Find a service' }).press('Enter');
    // Before the address has changed, going back would leave the portal.
    await page.waitForURL('**/services');
    await page.goBack();
    await expect(words).toHaveValue(typed);
  }
});

test('what was begun but never saved is there on coming back at once, and only once', async ({
  signedInAs,
  graphAs,
}) => {
  const patient = newPatient({ givenName: 'Henrietta', familyName: 'Hasty' });
  await register(await graphAs('referrer'), patient);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await page.getByRole('link', { name: 'Refer a patient' }).first().click();
  await choosePatient(page, patient);
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('group', { name: 'Chosen patient' })).toContainText('Henrietta Hasty');
  await page.getByLabel(/^What matters to the patient/).fill(reason);
  await expect(page.getByText(/^Draft saved at/)).toBeVisible();
  await page.getByRole('link', { name: 'Our referrals' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Henrietta Hasty' })).toHaveCount(1);
});

test('a tab that is reloaded while typing keeps what was typed', async ({ signedInAs, graphAs }) => {
  const { id } = await aReferral(graphAs, {});
  const page = await signedInAs('referrer');
  await page.goto(`/refer/${id}`);
  const words = page.getByLabel(/^What matters to the patient/);
  await words.fill(reason);
  await page.reload();
  await expect(words).toHaveValue(reason);
});

test('referring on shows at once what they will see', async ({ signedInAs, graphAs }) => {
  const { id, reference } = await aReferral(graphAs, { went: ['submit', 'accept', 'start'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/refer?basedOn=${id}`);
  await expect(page.getByRole('main')).toContainText(`taken from the referral ${reference}`);
  await expect(cardOf(page, 'Before they accept')).toContainText('NE29');
  await expect(cardOf(page, 'After they accept, also')).toContainText('Edith');
});

test('a draft is discarded only after a warning, and then it is gone', async ({ signedInAs, graphAs }) => {
  const { id, patient } = await aReferral(graphAs, {
    patient: newPatient({ givenName: 'Philippa', familyName: 'Discarded' }),
  });
  const page = await signedInAs('referrer');
  await page.goto(`/refer/${id}`);
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  const warning = page.getByRole('region', { name: 'Discard the draft' });
  await expect(warning).toContainText('This cannot be undone');
  await keep(page, 'draft-3-warning');
  await warning.getByRole('button', { name: 'Cancel' }).click();
  await expect(warning).toBeHidden();
  await expect(page.getByLabel('Bereavement', { exact: true })).toBeChecked();

  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await warning.getByRole('button', { name: 'Yes, discard it' }).click();
  await expectDone(page, 'The draft is discarded');
  await page.getByRole('link', { name: 'Our referrals' }).click();
  await expect(heading(page, 'Our referrals')).toBeVisible();
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: patient.familyName })).toHaveCount(0);
});
