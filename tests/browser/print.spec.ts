import { aReferral } from './portal/referrals.js';
import { expect, test } from './portal/test.js';
import { heading, openAction, part } from './portal/worklist.js';

test('from what was found, the sheet of a service is two clicks away', async ({ signedInAs }) => {
  const page = await signedInAs('directory');
  await page.goto('/services?text=allotment');
  await page.getByRole('link', { name: 'Allotment Club' }).click();
  await expect(page.getByRole('heading', { name: 'Going there' })).toBeVisible();
  await page.getByRole('button', { name: 'Sheet to print for the person' }).click();
  await expect(heading(page, /Allotment Club/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'When is it?' })).toBeVisible();
});

test('a printed referral shows the facts, and nothing one could only press', async ({ signedInAs, graphAs }) => {
  const { id, reference, patient } = await aReferral(graphAs, { went: ['submit', 'accept', 'start'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/referrals/${id}`);
  await openAction(page, 'Complete');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(heading(page, reference)).toBeVisible();
  const person = part(page, 'The person');
  for (const fact of [`${patient.givenName} ${patient.familyName}`, patient.phone, patient.safeContactNotes])
    await expect(person.getByText(fact, { exact: true })).toBeVisible();
  await expect(part(page, 'What was asked and why').getByText('Lost her brother')).toBeVisible();
  await expect(part(page, 'History').getByText('accepted the referral.')).toBeVisible();
  // By role one finds only what is shown; an anchor that looks like a button counts as one.
  for (const role of ['navigation', 'button', 'searchbox', 'textbox', 'radio', 'banner', 'contentinfo'] as const)
    await expect(page.getByRole(role), role).toHaveCount(0);
  await expect(page.getByText('Print this page')).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});
