import type { Page } from '@playwright/test';
import { expectAccessible } from './portal/accessible.js';
import { operationsOf } from './portal/operations.js';
import { keep } from './portal/screenshots.js';
import { table } from './portal/tables.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

test.describe.configure({ timeout: 120_000 });

const file = (content: string) => ({ name: 'services.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).press('Enter');

async function chooseFile(page: Page): Promise<void> {
  await page.goto('/sources');
  await page.getByRole('button', { name: 'Import a table' }).click();
  await expect(heading(page, 'Import a table')).toBeVisible();
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('Choose the file with the table');
  await expectAccessible(page, 'a table that was not chosen');
  await page.getByLabel('Whose table is it?').fill('Marble Council');
  await page.getByLabel('The file').setInputFiles(file(''));
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('This file is empty');
  await keep(page, 'tables-1-choose');
}

/** Sends the table; the answer to its piece is lost once, and it goes on with that piece. */
async function sendIt(page: Page): Promise<void> {
  const sent = operationsOf(page);
  let lost = false;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (lost || operationName !== 'SendTablePiece') return route.continue();
    lost = true;
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel('The file').setInputFiles(file(table));
  await goOn(page);
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText('cannot be reached');
  await goOn(page);
  await expect(heading(page, 'What the columns say')).toBeVisible();
  expect(sent.slice(0, 3)).toEqual(['BeginTable', 'SendTablePiece', 'SendTablePiece']);
  await page.unroute('**/graphql');
}

async function sayColumns(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main).toContainText('6 of 8 columns were recognised');
  await expect(main).toContainText('Marble Council is shown as the one who offers them all');
  await expect(page.getByLabel('Colour')).toHaveValue('');
  await expect(main).toContainText('Such as red · blue');
  await page.getByLabel('Service name').selectOption('Not used');
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('No column says what a service is called');
  await page.getByLabel('Service name').selectOption('Name of the service');
  await page.getByLabel('Anbieter').selectOption('Who offers it');
  await keep(page, 'tables-2-columns');
  await goOn(page);
}

async function checkRows(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(heading(page, 'Check the table of Marble Council')).toBeVisible();
  await expect(main).toContainText('4 rows checked: 2 can be taken, 2 cannot');
  await expect(main).toContainText('It does not say which organisation offers it');
  await expect(main).toContainText('Evening marbles');
  await expectAccessible(page, 'a table that was checked');
  await keep(page, 'tables-3-check');
}

/** Imports what was checked, and opens the report. */
async function importIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import the table' }).press('Enter');
  await expectDone(page, 'The table of Marble Council is being imported');
  await expect(page.getByRole('status').filter({ hasText: 'Read to its end' })).toBeVisible({ timeout: 30_000 });
  await keep(page, 'tables-4-imported');
  await page.getByRole('table').getByRole('link').first().click();
}

test('a directory editor imports a table: what its columns are, what cannot be taken and why, and what is missing the next time', async ({
  signedInAs,
  troubles,
}) => {
  const page = await signedInAs('directory');
  const main = page.getByRole('main');
  await chooseFile(page);
  troubles.expect(/ERR_FAILED/);
  await sendIt(page);
  await sayColumns(page);
  await checkRows(page);
  await importIt(page);
  await expect(main).toContainText('4 services read: 2 new, 0 changed, 0 as before, 0 withdrawn, 2 not taken');
  await page.goto('/services?text=marbles');
  await expect(page.getByRole('link', { name: 'Evening marbles' })).toBeVisible();

  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/sources');
  await page.getByRole('link', { name: 'Marble Council' }).click();
  await page.getByRole('button', { name: 'Import its next table' }).click();
  await expect(page.getByLabel('Whose table is it?')).toHaveValue('Marble Council');
  await page.getByLabel('The file').setInputFiles(file(table.replace(/^Marble club.*\n/m, '')));
  await goOn(page);
  await expect(page.getByLabel('Anbieter')).toHaveValue('ORGANISATION');
  await goOn(page);
  await expect(main).toContainText('As the last time');
  await page.getByLabel('Withdraw the 1 service that is no longer in the table').check();
  await keep(page, 'tables-5-missing');
  await importIt(page);
  await expect(main).toContainText('3 services read: 0 new, 0 changed, 1 as before, 1 withdrawn, 2 not taken');
});
