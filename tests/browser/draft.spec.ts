import { newPatient, register } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { choosePatient } from './portal/refer.js';
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

test('what is typed last before leaving the page is kept', async ({ signedInAs, graphAs }) => {
  const { id } = await aReferral(graphAs, {});
  const graph = await graphAs('referrer');
  const saved = async () => {
    const read = 'query Draft($id: ID!) { referral(id: $id) { content { reason } } }';
    const { referral } = await graph.data<{ referral: { content: { reason: string } } }>(read, { id });
    return referral.content.reason;
  };
  const page = await signedInAs('referrer');
  await page.goto(`/refer/${id}`);
  await page.getByLabel(/^What matters to the patient/).fill(reason);
  await page.getByRole('link', { name: 'Find a service' }).click();
  await expect(heading(page, 'Find a service')).toBeVisible();
  await expect.poll(saved).toBe(reason);
  await page.goBack();
  await expect(page.getByLabel(/^What matters to the patient/)).toHaveValue(reason);
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
