import { Counted } from './portal/counted.js';
import { newPatient, register } from './portal/patients.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

test('a known patient is referred to the usual team in at most 12 clicks and keys beside typed words', async ({
  signedInAs,
  graphAs,
}) => {
  const patient = newPatient();
  await register(await graphAs('referrer'), patient);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  const hand = new Counted(page);

  await hand.click(page.getByRole('link', { name: 'Refer a patient' }).first(), 'Refer a patient');
  await hand.click(page.getByLabel('NHS number', { exact: true }), 'the NHS number');
  await hand.type(patient.nhsNumber);
  await hand.click(page.getByRole('button', { name: 'Choose this patient' }), 'the patient');
  await hand.click(page.getByLabel('Loneliness and social isolation'), 'a need');
  await hand.click(page.getByLabel('Bereavement'), 'another need');
  await hand.click(page.getByLabel(/^What matters to the patient/), 'what matters');
  await hand.type('Lost her brother in spring.');
  await hand.click(page.getByLabel('No known risks'), 'no known risks');
  await hand.click(page.getByLabel('Yes, they agreed'), 'agreed');
  await hand.click(page.getByRole('button', { name: 'Check your answers' }), 'check');
  await hand.click(page.getByRole('button', { name: 'Send the referral' }), 'send');
  await expect(heading(page, 'Referral sent to Marram Coast Link Workers')).toBeVisible();
  expect(hand.steps.length, hand.steps.join(', ')).toBeLessThanOrEqual(12);
});
