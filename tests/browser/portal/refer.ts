import { expect, type Locator, type Page } from '@playwright/test';
import type { Patient } from './patients.js';

/** Types a date into its three parts. */
async function typeDate(group: Locator, isoDate: string): Promise<void> {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  await group.getByLabel('Day').fill(String(Number(day)));
  await group.getByLabel('Month').fill(String(Number(month)));
  await group.getByLabel('Year').fill(year);
}

/** Looks a patient up by NHS number, who is new, and puts them on the register. */
export async function registerNewPatient(page: Page, patient: Patient): Promise<void> {
  await page.getByLabel('NHS number', { exact: true }).fill(patient.nhsNumber);
  const form = page.getByRole('region', { name: 'Register a new patient' });
  await form.getByLabel('Given name').fill(patient.givenName);
  await form.getByLabel('Family name').fill(patient.familyName);
  await typeDate(form.getByRole('group', { name: 'Date of birth' }), patient.dateOfBirth);
  await form.getByLabel('Address (optional)', { exact: true }).fill(patient.addressLines.join('\n'));
  await form.getByLabel('Postcode').fill(patient.postcode);
  await form.getByLabel('Phone (optional)').fill(patient.phone);
  await form.getByLabel('How to contact them safely (optional)').fill(patient.safeContactNotes);
  await form.getByRole('button', { name: 'Register this patient' }).click();
  await expect(chosenPatient(page)).toContainText(`${patient.givenName} ${patient.familyName}`);
}

/** Looks a patient up who is on the register already. */
export async function choosePatient(page: Page, patient: Patient): Promise<void> {
  await page.getByLabel('NHS number', { exact: true }).fill(patient.nhsNumber);
  await page.getByRole('button', { name: 'Choose this patient' }).click();
  await expect(chosenPatient(page)).toContainText(`${patient.givenName} ${patient.familyName}`);
}

export const chosenPatient = (page: Page): Locator => page.getByRole('group', { name: 'Chosen patient' });

/** Says why, that there are no risks, and that the patient agreed. */
export async function answer(page: Page, needs: readonly string[], reason: string): Promise<void> {
  const why = page.getByRole('group', { name: 'Choose all that apply' });
  for (const need of needs) await why.getByLabel(need, { exact: true }).check();
  await page.getByLabel(/^What matters to the/).fill(reason);
  await page.getByLabel('No known risks').check();
  await page.getByLabel('Yes, they agreed').check();
}

/** Goes to check the answers, once they are saved. */
export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
}

const reference = /^[3-9A-Z]{4}-[3-9A-Z]{4}$/;

/** Sends what has been checked, and gives the reference one would read out. */
export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send the referral' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Referral sent to / })).toBeVisible();
  return (await page.getByRole('main').getByText(reference).innerText()).trim();
}

/** One of the two cards that say what the receiver will see. */
export const cardOf = (page: Page, heading: 'Before they accept' | 'After they accept, also'): Locator =>
  page.getByRole('main').locator('.nhsuk-card', { has: page.getByRole('heading', { name: heading }) });
