import { operationsOf } from './portal/operations.js';
import { aReferral } from './portal/referrals.js';
import { expectSettled } from './portal/settled.js';
import { expect, test } from './portal/test.js';

test('from section to section of a person, only the section asks', async ({ signedInAs, graphAs }) => {
  const { personId } = await aReferral(graphAs, {});
  const page = await signedInAs('referrer');
  await page.goto(`/people/${personId}`);
  await expectSettled(page);
  const asked = operationsOf(page);
  const links = page.getByRole('main').getByRole('navigation').getByRole('link');
  await expect(links).not.toHaveCount(0);
  const sections = await links.all();
  for (const link of sections) {
    await link.click();
    await expectSettled(page);
    await page.waitForLoadState('networkidle');
  }
  // Counted in all: what a section asks may leave a moment after its heading is there.
  expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(sections.length);
  expect(new Set(asked).size, asked.join(', ')).toBe(asked.length);
});

test('who is signed in is not asked again from page to page', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await page.goto('/today');
  await expectSettled(page);
  const asked = operationsOf(page);
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  for (const link of (await links.all()).toReversed()) {
    await link.click();
    await expectSettled(page);
    await page.waitForLoadState('networkidle');
  }
  expect(asked.length).toBeGreaterThan(2);
  expect(asked).not.toContain('SessionViewer');
});
