import { allStates, referralStates } from '@kith/referral-lifecycle';
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
