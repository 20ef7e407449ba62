import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './portal/accessible.js';
import { tabAndPress } from './portal/keyboard.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

// Whose places and referrals no other test looks at.
const service = 'Seed and Supper';

const rowOf = (page: Page): Locator => page.getByRole('row').filter({ hasText: service });
const button = (row: Locator, name: string): Locator => row.getByRole('button', { name, exact: true });

test('a coordinator says in two taps that a service is full, and that it has room again', async ({ signedInAs }) => {
  const page = await signedInAs('coordinator');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/our-services');
  const row = rowOf(page);
  await button(row, `Places of ${service}`).click();
  await button(row, 'Full').click();
  await expectDone(page, `The places of ${service} are up to date`);
  await expect(row).toContainText('Full, all 10 places taken');
  await expect(row).toContainText('counted in the last 24 hours');

  await button(row, `Places of ${service}`).click();
  await keep(page, 'keeping-1-places');
  await row.getByLabel('Places free now').fill('11');
  await button(row, 'Save these numbers').click();
  await expect(page.getByRole('alert')).toContainText('Enter a number up to 10, the places in all.');
  await expectAccessible(page, 'places that cannot be');
  await row.getByLabel('Places free now').fill('3');
  await button(row, 'Save these numbers').click();
  await expectDone(page, `The places of ${service} are up to date`);
  await expect(row).toContainText('3 of 10 places free');
});

test('without a mouse it is paused, which everybody sees, and resumed', async ({ signedInAs }) => {
  const page = await signedInAs('coordinator');
  await page.goto('/our-services');
  await expect(heading(page, 'Our services')).toBeVisible();
  const row = rowOf(page);
  await tabAndPress(page, button(row, `Pause ${service}`), 'Enter');
  await keep(page, 'keeping-2-pause');
  await tabAndPress(page, button(row, 'Pause referrals'), 'Enter');
  await expectDone(page, `${service} takes no new referrals until you resume it`);
  await expect(row).toContainText('Paused since');
  await keep(page, 'keeping-3-paused');
  await expectAccessible(page, 'a paused service');

  const link = (await row.getByRole('link', { name: service, exact: true }).getAttribute('href'))!;
  const practice = await signedInAs('referrer');
  await practice.goto(link);
  await expect(heading(practice, service)).toBeVisible();
  await expect(practice.getByRole('main')).toContainText('None are taken until it resumes.');
  await expect(practice.getByRole('button', { name: 'Refer someone' })).toBeHidden();
  await expect(practice.getByRole('button', { name: 'Places' })).toBeHidden();

  await tabAndPress(page, button(row, `Resume ${service}`), 'Enter');
  await tabAndPress(page, button(row, 'Take referrals again'), 'Enter');
  await expectDone(page, `${service} takes referrals again`);
  await expect(row).toContainText('Taken here');
  await practice.reload();
  await expect(practice.getByRole('button', { name: 'Refer someone' })).toBeVisible();
});

test('of two who count at once, the second is told what has moved', async ({ signedInAs }) => {
  const [page, colleague] = [await signedInAs('coordinator'), await signedInAs('coordinator')];
  for (const each of [page, colleague]) {
    await each.goto('/our-services');
    await button(rowOf(each), `Places of ${service}`).click();
  }
  await button(rowOf(colleague), 'One place fewer').click();
  await expectDone(colleague, `The places of ${service} are up to date`);
  await rowOf(page).getByLabel('Places free now').fill('9');
  await button(rowOf(page), 'Save these numbers').click();
  await expect(page.getByRole('alert')).toContainText('Places have moved since you looked');
});
