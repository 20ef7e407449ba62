import { readFile } from 'node:fs/promises';
import { allStates, referralStates } from '@kith/referral-lifecycle';
import { aReferral } from './portal/referrals.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

test('a commissioner reads where referrals stand in the order of their life', async ({ signedInAs }) => {
  const page = await signedInAs('commissioner');
  await page.goto('/insight');
  const rows = page.getByRole('table').getByRole('rowheader');
  await expect(rows.first()).toBeVisible();
  const shown = await rows.allInnerTexts();
  const inOrder = allStates.map((state) => referralStates[state].label).filter((label) => shown.includes(label));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown).toEqual(inOrder);
  await keep(page, 'insight-1-by-status');
});

test('an auditor narrows the audit to any organisation by typing the beginning of its name or its code', async ({
  signedInAs,
}) => {
  const page = await signedInAs('auditor');
  await page.goto('/who-saw-whom');
  await expect(heading(page, 'Who saw whom')).toBeVisible();
  const field = page.getByLabel('Organisation, by name or ODS code');
  const filters = page.getByRole('search', { name: 'Narrow the list' });
  const show = filters.getByRole('button', { name: 'Show' });
  await field.pressSequentially('marram');
  const offered = page.locator('datalist option');
  await expect(offered).toHaveCount(3);
  const [first = ''] = await offered.allTextContents();

  await show.click();
  await expect(filters).toContainText('Several organisations begin like this');
  await field.fill(first);
  await show.click();
  await expect(page).toHaveURL(/organisation=[0-9a-f-]{36}/);
  // The filters begin anew with the address; only then is there something to clear.
  await expect(page.getByRole('button', { name: 'Clear' })).toBeVisible();
  await expect(field).toHaveValue(first);
  await keep(page, 'insight-2-audit-of-one');

  await field.fill('no such place');
  await show.click();
  await expect(filters).toContainText('No organisation begins like this');
  await page.reload();
  await expect(field).toHaveValue(first);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field).toHaveValue('');
  await expect(page).not.toHaveURL(/organisation=/);
});

test('an auditor reads who has seen one person, and keeps it as a file for a spreadsheet', async ({
  signedInAs,
  graphAs,
}) => {
  const { id, personId } = await aReferral(graphAs, { went: ['submit'] });
  const linkWorker = await graphAs('linkworker');
  await linkWorker.data('query LookedOnce($id: ID!) { referral(id: $id) { person { initials } } }', { id });
  const page = await signedInAs('auditor');
  await page.goto(`/who-saw-whom?person=${personId}`);
  await page
    .getByRole('link', { name: `Who has seen the person with record number ${personId}` })
    .first()
    .click();
  await expect(heading(page, 'Who has seen this person')).toBeVisible();
  await expect(page.getByRole('table')).toContainText('Looked once');
  await keep(page, 'insight-3-who-has-seen');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download for a spreadsheet (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`who-has-seen-${personId}.csv`);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toContain('"When","Who","Role","Organisation"');
  expect(lines.filter((line) => line.includes('"Link worker"') && line.includes('"Looked"')).length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes('"Information governance"')).length).toBeGreaterThan(0);
});
