import { newPatient } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading, part } from './portal/worklist.js';

test('whether a message may be left is asked, and told as an instruction', async ({ signedInAs, graphAs }) => {
  const { personId } = await aReferral(graphAs, { went: ['submit', 'accept'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/people/${personId}/contact-details`);
  const asked = page.getByRole('group', { name: 'May a message be left?' });
  await expect(asked.getByRole('radio')).toHaveCount(3);
  const told = part(page, 'How to reach them');
  for (const [answer, instruction] of [
    ['Yes', 'You may leave a message'],
    ['No', 'Do not leave a message'],
  ] as const) {
    await asked.getByLabel(answer, { exact: true }).check();
    await page.getByRole('button', { name: 'Save the contact details' }).click();
    await expectDone(page, 'The contact details are changed');
    await expect(told.getByRole('definition').filter({ hasText: instruction })).toBeVisible();
    await expect(asked.getByLabel(answer, { exact: true })).toBeChecked();
  }
  await expect(told).toContainText('Do not leave a message, neither on the phone nor with anybody else');
  await keep(page, 'contact-1-details');
});

test('of somebody new nobody has asked yet, so nothing is chosen', async ({ signedInAs }) => {
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await expect(heading(page, 'Refer a patient')).toBeVisible();
  await page.getByLabel('NHS number', { exact: true }).fill(newPatient().nhsNumber);
  const asked = page.getByRole('group', { name: 'May a message be left?' });
  await expect(asked.getByRole('radio')).toHaveCount(3);
  await expect(asked.getByRole('radio', { checked: true })).toHaveCount(0);
});
