import { expect, type Page } from '@playwright/test';
import type { Patient } from '../portal/patients.js';
import { keep } from '../portal/screenshots.js';
import { expectDone, heading, openAction, part, rowOf } from '../portal/worklist.js';
import { expectOnlyOutline, expectReachable } from './link-worker.js';

/** The coordinator finds it in the Inbox, sees no name, and has to let him wait. */
export async function putOnWaitingList(page: Page, reference: string, patient: Patient): Promise<void> {
  await page.goto('/');
  await expect(heading(page, 'Inbox')).toBeVisible();
  const row = await rowOf(page, reference);
  await expect(row).not.toContainText(patient.familyName);
  await expect(row).toContainText('Allotment Club');
  await keep(page, '16-coordinator-inbox');
  await row.getByRole('button', { name: /^Answer/ }).click();
  await expect(heading(page, reference)).toBeVisible();
  await expectOnlyOutline(page, patient);
  const panel = await openAction(page, 'Put on the waiting list');
  await panel.getByLabel('Expected wait').fill('2');
  await keep(page, '17-coordinator-waiting-list');
  await panel.getByRole('button', { name: 'Put on the waiting list' }).click();
  await expectDone(page, 'The person is on the waiting list');
  await expect(page.getByRole('main')).toContainText('about 2 weeks');
  await expectOnlyOutline(page, patient);
}

/** A place comes free; only now does she learn who he is and how to reach him. */
export async function offerPlaceAndStart(page: Page, patient: Patient): Promise<void> {
  const offer = await openAction(page, 'Offer a place');
  await offer.getByRole('button', { name: 'Offer a place' }).click();
  await expectDone(page, 'The person has a place');
  await expectReachable(page, patient);
  await keep(page, '18-coordinator-sees-person');
  const start = await openAction(page, 'Start support');
  await start.getByRole('button', { name: 'Start support' }).click();
  await expectDone(page, 'Support has begun, and Marram Coast Link Workers is told');
  await keep(page, '19-coordinator-started');
}

/** He came, and comes still. */
export async function completeSessions(page: Page, outcome: string, words: string): Promise<void> {
  const panel = await openAction(page, 'Complete');
  await panel.getByLabel(outcome, { exact: true }).check();
  await panel.getByLabel('Sessions the person came to').fill('8');
  await panel.getByLabel('Note (optional)').fill(words);
  await panel.getByRole('button', { name: 'Complete', exact: true }).click();
  await expectDone(page, 'Support is completed, and Marram Coast Link Workers is told how it went');
  const went = part(page, 'How it went');
  await expect(went).toContainText(outcome);
  await expect(went).toContainText('8');
  await expect(part(page, 'History')).toContainText('completed the support');
  await keep(page, '20-coordinator-completed');
}
