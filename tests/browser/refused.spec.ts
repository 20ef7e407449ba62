import { aReferral } from './portal/referrals.js';
import { check } from './portal/refer.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

const beyondAllBounds = 120_000;
const tooMuch = { '64 kB': 65_536, 'more than a line': 1_001 };

for (const [amount, length] of Object.entries(tooMuch)) {
  test(`${amount} of text is refused at its field, and a shorter one goes through`, async ({ signedInAs, graphAs }) => {
    const { id } = await aReferral(graphAs, {});
    const page = await signedInAs('referrer');
    await page.goto(`/refer/${id}`);
    const words = page.getByLabel(/^What matters to the patient/);
    await words.fill('x'.repeat(length));
    await page.getByLabel('Yes, they agreed').check();
    await page.getByRole('button', { name: 'Check your answers' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await expect(summary).toContainText('1,000 characters');
    await keep(page, 'refused-too-long');
    await summary.getByRole('link').first().click();
    await expect(words).toBeFocused();

    await words.fill('Misses the choir.');
    await check(page);
    await expect(page.getByRole('main')).toContainText('Misses the choir.');
  });
}

test('what is too long even to be sent is said to be so', async ({ signedInAs, graphAs, troubles }) => {
  troubles.expect(/413/);
  const { personId } = await aReferral(graphAs, {});
  const page = await signedInAs('referrer');
  await page.goto(`/people/${personId}/notes`);
  await page.getByLabel('New note').fill('x'.repeat(beyondAllBounds));
  await page.getByRole('button', { name: 'Save the note' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toContainText('This is too long to send. Shorten it, then try again.');
});

test('an address that was cut off is not found, whatever it is of', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  for (const address of ['/referrals/01a204a7', '/people/01a204a7', '/services/01a204a7']) {
    await page.goto(address);
    await expect(heading(page, 'Page not found'), address).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' }), address).toHaveCount(0);
  }
});
