import { expect, type Page } from '@playwright/test';
import type { Patient } from '../portal/patients.js';
import { answer, cardOf, check, registerNewPatient, send } from '../portal/refer.js';
import { keep } from '../portal/screenshots.js';
import { expectDone, heading, openAction, openByReference, part, rowOf } from '../portal/worklist.js';

const initials = ({ givenName, familyName }: Patient) => `${givenName[0]}.${familyName[0]}.`;

async function expectWhatTheySee(page: Page, patient: Patient): Promise<void> {
  const before = cardOf(page, 'Before they accept');
  await expect(before).toContainText(initials(patient));
  await expect(before).toContainText('Bereavement');
  await expect(before).not.toContainText(patient.familyName);
  const after = cardOf(page, 'After they accept, also');
  await expect(after).toContainText(`${patient.givenName} ${patient.familyName}`);
  await expect(after).toContainText(patient.phone);
  await expect(after).toContainText(patient.safeContactNotes);
}

/** The practice refers a patient of whom it has only the NHS number, and reads the reference out to him. */
export async function referNewPatient(page: Page, patient: Patient, reason: string): Promise<string> {
  await page.goto('/');
  await expect(heading(page, 'Refer a patient')).toBeVisible();
  await keep(page, '01-practice-refer-empty');
  await registerNewPatient(page, patient);
  await answer(page, ['Loneliness and social isolation', 'Bereavement', 'Arts, nature and heritage'], reason);
  await expect(page.getByLabel('Marram Coast Link Workers')).toBeChecked();
  await expectWhatTheySee(page, patient);
  await keep(page, '02-practice-refer-filled');
  await check(page);
  await expect(page.getByRole('main')).toContainText('No known risks');
  await expect(page.getByRole('main')).toContainText('The patient agreed, in words');
  await expectWhatTheySee(page, patient);
  await keep(page, '03-practice-check-answers');
  const reference = await send(page);
  await keep(page, '04-practice-sent');
  return reference;
}

/** The practice answers the question that stands in its list. */
export async function answerQuestion(page: Page, reference: string, question: string, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Our referrals' }).click();
  const row = await rowOf(page, reference);
  await expect(row).toContainText('Question asked');
  await keep(page, '08-practice-our-referrals');
  await row.getByRole('button', { name: /^Answer the question/ }).click();
  await expect(part(page, 'Questions and answers')).toContainText(question);
  const panel = await openAction(page, 'Answer the question');
  await panel.getByLabel('Your answer').fill(words);
  await keep(page, '09-practice-answers');
  await panel.getByRole('button', { name: 'Answer the question' }).click();
  await expectDone(page, 'Your answer is on its way to Marram Coast Link Workers');
}

/** The practice reads how it went, and that it was read is known. */
export async function readOutcome(page: Page, reference: string, outcome: string, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Our referrals' }).click();
  const row = await rowOf(page, reference);
  await row.getByRole('button', { name: /^Read how it went/ }).click();
  await expect(heading(page, reference)).toBeVisible();
  const went = part(page, 'How it went');
  await expect(went).toContainText(outcome);
  await expect(went).toContainText(words);
  await expect(part(page, 'Related referrals')).toContainText('Allotment Club');
  await keep(page, '22-practice-reads-outcome');
  const panel = await openAction(page, 'Mark as dealt with');
  await panel.getByRole('button', { name: 'Mark as dealt with' }).click();
  await expectDone(page, 'off your list');
  await page.getByRole('link', { name: 'Our referrals' }).click();
  await page.getByRole('link', { name: /^Done/ }).click();
  await expect(await rowOf(page, reference)).toContainText('Completed');
  await openByReference(page, reference);
  await keep(page, '23-practice-read');
}
