import type { Locator } from '@playwright/test';
import { newPatient } from './portal/patients.js';
import { answer, cardOf, check, registerNewPatient, send } from './portal/refer.js';
import { aReferral } from './portal/referrals.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, openByReference, part } from './portal/worklist.js';

const notAsked = 'It is not known whether a message may be left: do not leave one';

/** What a list of facts says under a term. */
const wordsOf = (list: Locator, term: string): Locator =>
  list.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('+ dd');

test('whether a message may be left is asked, and told as an instruction', async ({ signedInAs, graphAs }) => {
  const { personId } = await aReferral(graphAs, { went: ['submit', 'accept'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/people/${personId}/contact-details`);
  const asked = page.getByRole('group', { name: 'May a message be left?' });
  await expect(asked.getByRole('radio')).toHaveCount(3);
  const told = part(page, 'How to reach them');
  for (const [answer, instruction] of [
    ['Yes', 'You may leave a message'],
    ['Not asked', notAsked],
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

test('of somebody new nobody has asked yet, so nothing is chosen, and every page says so', async ({ signedInAs }) => {
  const patient = newPatient();
  const page = await signedInAs('referrer');
  await page.goto('/refer');
  await page.getByLabel('NHS number', { exact: true }).fill(patient.nhsNumber);
  const asked = page.getByRole('group', { name: 'May a message be left?' });
  await expect(asked.getByRole('radio')).toHaveCount(3);
  await expect(asked.getByRole('radio', { checked: true })).toHaveCount(0);

  await registerNewPatient(page, patient);
  await expect(page.getByRole('main').getByRole('definition').filter({ hasText: notAsked })).toBeVisible();
  await answer(page, ['Bereavement'], 'Lost her brother.');
  await expect(wordsOf(cardOf(page, 'After they accept, also'), 'May leave a message')).toHaveText('Not asked');
  await check(page);
  await expect(wordsOf(cardOf(page, 'After they accept, also'), 'May leave a message')).toHaveText('Not asked');
  await keep(page, 'contact-2-not-asked');

  const reference = await send(page);
  await openByReference(page, reference);
  await page
    .getByRole('main')
    .getByRole('link', { name: `${patient.givenName} ${patient.familyName}` })
    .click();
  const told = part(page, 'How to reach them');
  await expect(told).toContainText(`${notAsked}, neither on the phone nor with anybody else`);
  await expect(wordsOf(told, 'Messages')).toHaveText(notAsked);
  await page.getByRole('link', { name: 'Contact details' }).click();
  await expect(asked.getByLabel('Not asked')).toBeChecked();
});
