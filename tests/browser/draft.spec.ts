import type { Page } from '@playwright/test';
import { newPatient, register } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { answer, cardOf, check, choosePatient, send } from './portal/refer.js';
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

/** Goes from the form to what was sent on, once all that leaving sets off is done. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(heading(page, 'Today')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.goto('/today?view=SENT');
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
}

test('looking at the form for referring on, and going back, leaves no draft', async ({ signedInAs, graphAs }) => {
  const { id, reference, patient } = await aReferral(graphAs, {
    patient: newPatient({ givenName: 'Winifred', familyName: 'Lookedat' }),
    went: ['submit', 'accept', 'start'],
  });
  const page = await signedInAs('linkworker');
  const drafts = page.getByRole('row').filter({ hasText: patient.familyName });
  await page.goto(`/referrals/${id}`);
  for (const _ of ['once', 'and again']) {
    await page.getByRole('button', { name: 'Refer on' }).click();
    await expect(cardOf(page, 'After they accept, also')).toContainText('Winifred');
    await page.goBack();
    await expect(heading(page, reference)).toBeVisible();
  }
  await page.goForward();
  await expect(page.getByRole('main')).toContainText(`taken from the referral ${reference}`);
  await leave(page);
  await expect(drafts).toHaveCount(0);

  await page.goto(`/refer?basedOn=${id}`);
  await page.getByLabel('Housing', { exact: true }).check();
  await expect(page.getByText(/^Draft saved at/)).toBeVisible();
  await leave(page);
  await expect(drafts).toHaveCount(1);
});

test('who has asked the same receiver already is warned before sending, and may send all the same', async ({
  signedInAs,
  graphAs,
}) => {
  const patient = newPatient({ givenName: 'Tamsin', familyName: 'Askedtwice' });
  const open = await aReferral(graphAs, { patient, went: ['submit'] });
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await choosePatient(page, patient);
  await answer(page, ['Housing'], 'Damp in the bedroom since the winter.');
  await check(page);
  await expect(page.getByText('You have asked this receiver already')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: open.reference })).toBeVisible();
  await keep(page, 'draft-4-asked-already');
  await send(page);
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
