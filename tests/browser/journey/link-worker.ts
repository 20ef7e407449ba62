import { expect, type Page } from '@playwright/test';
import type { Patient } from '../portal/patients.js';
import { check, send } from '../portal/refer.js';
import { keep } from '../portal/screenshots.js';
import { expectDone, heading, openAction, openByReference, part, rowOf } from '../portal/worklist.js';

/** Nothing on the page names the person or tells where they live. */
export async function expectOnlyOutline(page: Page, patient: Patient): Promise<void> {
  const main = page.getByRole('main');
  await expect(main).toContainText(`${patient.givenName[0]}.${patient.familyName[0]}.`);
  await expect(main).toContainText(patient.postcode.split(' ')[0]!);
  const kept = [patient.familyName, patient.givenName, patient.phone, patient.addressLines[0]!, patient.postcode];
  for (const secret of kept) await expect(main).not.toContainText(secret);
}

/** Name, telephone and what to mind when ringing. */
export async function expectReachable(page: Page, patient: Patient): Promise<void> {
  const person = part(page, 'The person');
  await expect(person).toContainText(`${patient.givenName} ${patient.familyName}`);
  await expect(person.getByRole('link', { name: patient.phone })).toHaveAttribute('href', /^tel:/);
  await expect(person).toContainText(patient.safeContactNotes);
}

/** The link worker finds the referral among the work of the day, sees no name, and asks. */
export async function askQuestion(page: Page, reference: string, patient: Patient, question: string): Promise<void> {
  await page.goto('/');
  await expect(heading(page, 'Today')).toBeVisible();
  const row = await rowOf(page, reference);
  await expect(row).toContainText('Sandpiper Surgery');
  await keep(page, '05-link-worker-today');
  await row.getByRole('button', { name: /^Answer/ }).click();
  await expect(heading(page, reference)).toBeVisible();
  await expectOnlyOutline(page, patient);
  await keep(page, '06-link-worker-sees-outline');
  const panel = await openAction(page, 'Ask a question');
  await panel.getByLabel('Your question').fill(question);
  await keep(page, '07-link-worker-asks');
  await panel.getByRole('button', { name: 'Ask a question' }).click();
  await expectDone(page, 'Your question is on its way to Sandpiper Surgery');
}

/** She accepts with the answer before her, and now knows whom to ring. */
export async function acceptAnswered(page: Page, reference: string, patient: Patient, reply: string): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click();
  await (await rowOf(page, reference)).getByRole('button', { name: /^Answer/ }).click();
  await expect(part(page, 'Questions and answers')).toContainText(reply);
  const panel = await openAction(page, 'Accept');
  await keep(page, '10-link-worker-accepts');
  await panel.getByRole('button', { name: 'Accept', exact: true }).click();
  await expectDone(page, 'The referral is accepted');
  await expectReachable(page, patient);
  await keep(page, '11-link-worker-sees-person');
}

/** She writes down what they talked about, on the page of the person. */
export async function writeNote(page: Page, patient: Patient, words: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: `${patient.givenName} ${patient.familyName}` })
    .click();
  await page.getByRole('link', { name: 'Notes' }).click();
  await page.getByLabel('New note').fill(words);
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expectDone(page, 'The note is saved');
  await expect(part(page, 'Notes')).toContainText(words);
  await keep(page, '12-link-worker-note');
}

/** She finds the allotment near where he lives, first in the directory, then from his referral, and refers him on. */
export async function referOnToAllotment(page: Page, reference: string, patient: Patient): Promise<string> {
  const area = patient.postcode.split(' ')[0]!;
  await page.getByRole('link', { name: 'Find a service' }).click();
  const search = page.getByRole('search', { name: 'Find a service' });
  await search.getByLabel('Words').fill('allotment');
  await search.getByLabel('Near postcode area').fill(area);
  await search.getByRole('button', { name: 'Search' }).click();
  const service = page.getByRole('article').filter({ hasText: 'Allotment Club' });
  await expect(service).toContainText(`${area}, in the same area`);
  await keep(page, '13-link-worker-finds-service');

  await openByReference(page, reference);
  await page.getByRole('button', { name: 'Refer on' }).click();
  await expect(heading(page, 'Refer on')).toBeVisible();
  await expect(page.getByLabel('Nearest to')).toHaveValue(area);
  await page.getByRole('button', { name: /^Allotment Club/ }).click();
  await expect(page.getByRole('group', { name: 'Chosen service' })).toContainText('Marram Gardens');
  await page.getByLabel('Yes, they agreed').check();
  await keep(page, '14-link-worker-refers-on');
  await check(page);
  const onward = await send(page);
  await keep(page, '15-link-worker-sent-on');
  return onward;
}

/** She reads what the gardens say, and completes her own support. */
export async function completeSupport(page: Page, reference: string, outcome: string, words: string): Promise<void> {
  await openByReference(page, reference);
  await expect(part(page, 'Related referrals')).toContainText('Completed');
  const panel = await openAction(page, 'Complete');
  await panel.getByLabel(outcome, { exact: true }).check();
  await panel.getByLabel('Sessions the person came to').fill('3');
  await panel.getByLabel('Note (optional)').fill(words);
  await keep(page, '21-link-worker-completes');
  await panel.getByRole('button', { name: 'Complete', exact: true }).click();
  await expectDone(page, 'Support is completed, and Sandpiper Surgery is told how it went');
  await expect(part(page, 'How it went')).toContainText(`Your note${words}`);
}
