import type { Page } from '@playwright/test';
import { expectAccessible } from './portal/accessible.js';
import { newPatient, register } from './portal/patients.js';
import { aReferral } from './portal/referrals.js';
import { answer, check, chosenPatient, choosePatient, send } from './portal/refer.js';
import { expect, type GraphAs, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

test.describe.configure({ mode: 'parallel' });

async function writeReferral(page: Page, graphAs: GraphAs): Promise<void> {
  const patient = newPatient();
  await register(await graphAs('referrer'), patient);
  await choosePatient(page, patient);
  await answer(page, ['Housing'], 'Damp in the bedroom.');
}

test('everybody can refer a patient', async ({ signedInAs }) => {
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await expectAccessible(page, 'refer, empty');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('alert').first()).toContainText('There is a problem');
  await expectAccessible(page, 'refer, with errors');
  await page.getByLabel('NHS number', { exact: true }).fill('9990000010');
  await expectAccessible(page, 'refer, a wrong NHS number');
  await page.getByLabel('NHS number', { exact: true }).fill(newPatient().nhsNumber);
  await page.getByRole('button', { name: 'Register this patient' }).click();
  await expectAccessible(page, 'refer, registering, with errors');
  await page.getByRole('button', { name: 'Find by name and date of birth instead' }).click();
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expectAccessible(page, 'refer, finding by name, with errors');
});

test('everybody can check a referral and send it', async ({ signedInAs, graphAs }) => {
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await writeReferral(page, graphAs);
  await page.getByLabel('There are risks').check();
  await page.getByLabel('Which?').fill('Two dogs.');
  await page.getByLabel('A service in the directory').check();
  await expect(page.getByRole('button', { name: /Choose this service$/ }).first()).toBeVisible();
  await expectAccessible(page, 'refer, choosing a service');
  await page.getByLabel('Marram Coast Link Workers').check();
  await page.getByRole('button', { name: 'Change how to contact them' }).click();
  await expectAccessible(page, 'refer, everything answered');
  await page
    .getByRole('region', { name: 'Change how to contact them' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await check(page);
  await expectAccessible(page, 'refer, check your answers');
  await send(page);
  await expectAccessible(page, 'refer, sent');
});

test('everybody can refer again what was declined, and refer on', async ({ signedInAs, graphAs }) => {
  const input = { reason: 'A-word-that-no-line-has-room-for@a-very-long-address-of-somebody.example.org' };
  const declined = await aReferral(graphAs, { service: 'Garden Volunteers', input, went: ['submit', 'decline'] });
  const practice = await signedInAs('referrer');
  await practice.goto(`/refer?again=${declined.id}`);
  await expect(chosenPatient(practice)).toContainText(declined.patient.familyName);
  await expectAccessible(practice, 'refer again');
  const supported = await aReferral(graphAs, { input, went: ['submit', 'accept', 'start'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/refer?basedOn=${supported.id}`);
  await expect(heading(page, 'Refer on')).toBeVisible();
  await expectAccessible(page, 'refer on');
});

test('everybody can write about a person', async ({ signedInAs, graphAs }) => {
  const { personId } = await aReferral(graphAs, { went: ['submit', 'accept'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/people/${personId}/notes`);
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expectAccessible(page, 'person, a note with errors');
  const practice = await signedInAs('referrer');
  await practice.goto(`/people/${personId}/permission`);
  await practice.getByRole('button', { name: 'Record a decision' }).click();
  await practice.getByRole('button', { name: 'Record the decision' }).click();
  await expectAccessible(practice, 'person, recording permission with errors');
});
