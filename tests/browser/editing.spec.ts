import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './portal/accessible.js';
import { tabAndPress, tabAndType, tabTo } from './portal/keyboard.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

// Whose listing no other test changes.
const service = 'The Potting Shed';
const phone = '0191 498 0111';

const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true });
const saved = (page: Page) => expect(main(page).getByText(/^Draft saved/)).toBeVisible();
const row = (page: Page, name: string): Locator => main(page).getByRole('row').filter({ hasText: name });

async function openEdit(page: Page): Promise<void> {
  await page.goto('/our-services');
  await page.getByRole('link', { name: `Edit the listing of ${service}` }).click();
  await expect(heading(page, `Edit ${service}`)).toBeFocused();
}

async function publishFrom(page: Page): Promise<void> {
  await button(page, 'See how it will look').click();
  await expect(heading(page, `Check the listing of ${service}`)).toBeFocused();
}

test.describe.configure({ mode: 'serial' });

test('on a phone a listing is edited, left, and resumed', async ({ signedInAs }) => {
  const page = await signedInAs('coordinator');
  await page.setViewportSize({ width: 375, height: 800 });
  await openEdit(page);
  await main(page).getByLabel('Cost', { exact: true }).fill('£2 a session');
  await saved(page);
  await expectAccessible(page, 'a listing that is edited');
  await keep(page, 'editing-1-phone');

  await page.goto('/our-services');
  await expect(row(page, service)).toContainText('A draft is not published yet');
  await openEdit(page);
  await expect(main(page).getByLabel('Cost', { exact: true })).toHaveValue('£2 a session');
});

test('on a phone what is wrong is put right, and the listing is previewed and published', async ({ signedInAs }) => {
  const page = await signedInAs('coordinator');
  await page.setViewportSize({ width: 375, height: 800 });
  await openEdit(page);
  await button(page, 'Add days and times').click();
  const times = main(page).getByRole('group', { name: 'Times 1' });
  await times.getByLabel('Friday').check();
  await times.getByLabel('Begins at').fill('14:00');
  await times.getByLabel('Ends at').fill('12:00');
  await button(page, 'Add a price').click();
  const price = main(page).getByRole('group', { name: 'Price 1', exact: true });
  await price.getByLabel('Amount in pounds').fill('three');
  await price.getByLabel('What the amount is for').fill('a session');
  await button(page, 'Add a place with its address').click();
  const place = main(page).getByRole('group', { name: 'Place 1' });
  // What was said in words is where the place begins.
  await expect(place.getByLabel('Getting there (optional)')).toHaveValue(/Glasshouse Lane/);
  await place.getByLabel('Name of the place').fill('The walled garden');
  await place.getByLabel('Postcode').fill('NE30');
  await main(page).getByLabel('Youngest age (optional)').fill('70');
  await main(page).getByLabel('Oldest age (optional)').fill('60');
  await button(page, 'See how it will look').click();
  const problems = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(problems).toContainText('Enter a time after 14:00, when it begins.');
  await expect(problems).toContainText('Enter pounds and pence, such as 3.50, or 0 if it is free.');
  await expect(problems).toContainText('Enter the whole postcode: NE30 is only its first half');
  await expect(problems).toContainText('Enter an age from 70, the youngest.');
  await keep(page, 'editing-2-problems');
  await expectAccessible(page, 'a listing with something to put right');
  await problems.getByRole('link', { name: 'Enter a time after 14:00, when it begins.' }).click();
  await expect(times.getByLabel('Ends at')).toBeFocused();
  await times.getByLabel('Ends at').fill('16:00');
  await problems.getByRole('link', { name: /^Enter pounds and pence/ }).click();
  await price.getByLabel('Amount in pounds').fill('3.50');
  await place.getByLabel('Postcode').fill('ne30 1ab');
  await main(page).getByLabel('Youngest age (optional)').fill('');
  await main(page).getByLabel('Oldest age (optional)').fill('');

  await publishFrom(page);
  await expect(row(page, 'Prices')).toContainText('£3.50 a session');
  await expect(row(page, 'Cost, in words')).toContainText('£2 a session');
  await expect(row(page, 'When, in words')).toContainText('Fridays, 2pm to 4pm');
  await expect(main(page)).toContainText('The walled garden, NE30');
  await expectAccessible(page, 'the preview of a listing');
  await keep(page, 'editing-3-preview');
  await button(page, 'Publish').click();
  await expectDone(page, `The listing of ${service} is published.`);
  await expect(main(page)).toContainText('Fridays, 2pm to 4pm');
  await keep(page, 'editing-4-published');
});

test('without a mouse a telephone number is changed, which an editor sends back, and then approves', async ({
  signedInAs,
}) => {
  const page = await signedInAs('coordinator');
  await openEdit(page);
  await tabTo(page, main(page).getByLabel('Phone', { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(phone);
  await saved(page);
  await tabAndPress(page, button(page, 'See how it will look'), 'Enter');
  await expect(row(page, phone)).toContainText('When a directory editor has approved it');
  await tabAndPress(page, button(page, 'Publish'), 'Enter');
  await expectDone(page, `The listing of ${service} is published. A directory editor is asked to approve the rest.`);
  await expect(heading(page, service)).toBeVisible();
  await expect(main(page)).toContainText('Waiting for a directory editor since');

  const editor = await signedInAs('directory');
  await editor.goto('/listings-to-check');
  await editor.getByRole('link', { name: 'Changes to approve' }).click();
  await expect(heading(editor, 'Changes to approve')).toBeFocused();
  const waiting = editor.getByRole('region', { name: service });
  await expect(waiting.getByRole('row').filter({ hasText: phone })).toContainText('Phone');
  await expectAccessible(editor, 'changes to approve');
  await keep(editor, 'editing-5-to-approve');
  await tabAndPress(editor, waiting.getByRole('button', { name: `Send back the changes of ${service}` }), 'Enter');
  await tabAndPress(editor, waiting.getByRole('button', { name: 'Send them back' }), 'Enter');
  await expect(editor.getByRole('alert')).toContainText('Say why, so that the coordinator knows what to change');
  await tabAndType(editor, waiting.getByLabel('Why?'), 'Is this number yours alone?');
  await tabAndPress(editor, waiting.getByRole('button', { name: 'Send them back' }), 'Enter');
  await expectDone(editor, `The changes of ${service} are sent back`);
  await expect(waiting).toBeHidden();

  await page.goto('/our-services');
  await expect(row(page, service)).toContainText('Is this number yours alone?');
  await keep(page, 'editing-6-sent-back');
  await openEdit(page);
  await expect(main(page)).toContainText('has sent your changes back: Is this number yours alone?');
  await expect(main(page).getByLabel('Phone', { exact: true })).toHaveValue(phone);
  await publishFrom(page);
  await button(page, 'Publish').click();
  await expectDone(page, `The listing of ${service} is published. A directory editor is asked to approve the rest.`);

  await editor.reload();
  await tabAndPress(editor, waiting.getByRole('button', { name: `Approve the changes of ${service}` }), 'Enter');
  await tabAndPress(editor, waiting.getByRole('button', { name: 'Approve and publish' }), 'Enter');
  await expectDone(editor, `The changes of ${service} are published`);
  await page.reload();
  await expect(main(page)).toContainText(phone);
});

test('the history tells who changed what, and an older version is restored and taken back', async ({ signedInAs }) => {
  const editor = await signedInAs('directory');
  await editor.goto(`/services?text=${encodeURIComponent(service)}`);
  await editor.getByRole('link', { name: service }).first().click();
  await editor.getByRole('link', { name: `Earlier versions of ${service}` }).click();
  await expect(heading(editor, `How ${service} was changed`)).toBeFocused();
  const changes = main(editor).getByRole('region');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText(', approved by ');
  await expect(changes.first().getByRole('row').filter({ hasText: phone })).toContainText('Phone');
  await tabAndPress(editor, main(editor).locator('summary'), 'Enter');
  await expect(row(editor, 'Edited by').filter({ hasText: 'Cost, in words' })).toBeVisible();
  await expectAccessible(editor, 'the history of a listing');
  await keep(editor, 'editing-7-history');
  await tabAndPress(editor, changes.first().getByRole('button', { name: /^Restore version/ }), 'Enter');
  await tabAndPress(editor, changes.first().getByRole('button', { name: 'Yes, restore it' }), 'Enter');
  await expectDone(editor, `${service} says again what version`);
  await expect(changes).toHaveCount(3);
});

test('of two who edit the same draft, the second is told, and loads it as it is', async ({ signedInAs }) => {
  const [page, colleague] = [await signedInAs('coordinator'), await signedInAs('coordinator')];
  await openEdit(page);
  await openEdit(colleague);
  await main(colleague).getByLabel('Getting there (optional)').fill('Bus 306');
  await saved(colleague);
  await main(page).getByLabel('Cost', { exact: true }).fill('£9');
  await expect(main(page).getByRole('alert').filter({ hasText: 'Not saved' })).toContainText(
    'Somebody else has changed this draft since you opened it.',
  );
  await page.getByRole('link', { name: 'Load it as it is now' }).click();
  await expect(main(page).getByLabel('Getting there (optional)')).toHaveValue('Bus 306');
  await button(page, 'Discard the draft').click();
  await button(page, 'Yes, discard it').click();
  await expectDone(page, `The draft of ${service} is discarded`);
});
