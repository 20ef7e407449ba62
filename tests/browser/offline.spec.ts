import type { Page, Request } from '@playwright/test';
import { expectAccessible } from './portal/accessible.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

const noConnection = /net::ERR_INTERNET_DISCONNECTED/;
const lostChunk = /\/assets\/services-page-/;

const openServices = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Find a service' }).click();

const banner = (page: Page) => page.getByRole('alert').filter({ hasText: 'Kith cannot be reached' });

/** How often the whole portal was loaded from here on. */
function countLoads(page: Page): { loads: number } {
  const counted = { loads: 0 };
  page.on('request', (request: Request) => {
    if (request.isNavigationRequest()) counted.loads++;
  });
  return counted;
}

test('a page that cannot be fetched says that Kith cannot be reached, and opens once it can', async ({
  signedInAs,
  troubles,
}) => {
  troubles.expect(noConnection);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  // The scripts that the page at hand still fetches are not what this is about.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);

  await openServices(page);
  await expect(heading(page, 'Not available at the moment')).toBeVisible();
  await expect(banner(page)).toBeVisible();
  await expect(page.getByText('something went wrong')).toBeHidden();
  await expectAccessible(page, 'a page that cannot be fetched');
  await keep(page, 'offline-page-not-fetched');

  await banner(page).getByRole('button', { name: 'Try again' }).click();
  await expect(banner(page).getByRole('button', { name: 'Try again' })).not.toHaveAttribute('aria-disabled');
  await expect(banner(page)).toBeVisible();

  await page.context().setOffline(false);
  await expect(heading(page, 'Find a service')).toBeVisible();
  await expect(page).toHaveURL(/\/services$/);
  await expect(banner(page)).toBeHidden();
});

test('a server that cannot be reached although one is online is tried again by the button', async ({
  signedInAs,
  troubles,
}) => {
  troubles.expect(/net::ERR_FAILED/);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The browser stays online, so nothing but the button finds the server again.
  await page.route('**/*', (route) => route.abort());
  await openServices(page);
  const tryAgain = banner(page).getByRole('button', { name: 'Try again' });
  await tryAgain.click();
  await expect(tryAgain).not.toHaveAttribute('aria-disabled');
  await expect(heading(page, 'Not available at the moment')).toBeVisible();

  await page.unroute('**/*');
  await tryAgain.click();
  await expect(heading(page, 'Find a service')).toBeVisible();
  await expect(page).toHaveURL(/\/services$/);
  await expect(banner(page)).toBeHidden();
});

test('a page of a portal that has been replaced is loaded afresh, once', async ({ signedInAs, troubles }) => {
  troubles.expect(/404/);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  const counted = countLoads(page);
  await page.route(lostChunk, async (route) => {
    await (counted.loads === 0 ? route.fulfill({ status: 404 }) : route.continue());
  });

  await openServices(page);
  await expect(heading(page, 'Find a service')).toBeVisible();
  await expect(page).toHaveURL(/\/services$/);
  expect(counted.loads).toBe(1);
});

test('a page that is missing even afresh says so, and is not loaded for ever', async ({ signedInAs, troubles }) => {
  troubles.expect(/404|Failed to fetch dynamically imported module|The page could not be loaded/);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  const counted = countLoads(page);
  await page.route(lostChunk, (route) => route.fulfill({ status: 404 }));

  await openServices(page);
  await expect(heading(page, 'Sorry, something went wrong on this page')).toBeVisible();
  expect(counted.loads).toBe(1);
  await page.unroute(lostChunk);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(heading(page, 'Find a service')).toBeVisible();
});

test('a tab that cannot be fetched does not show the rows of another, and comes by itself', async ({
  signedInAs,
  troubles,
}) => {
  troubles.expect(noConnection);
  const page = await signedInAs('linkworker');
  await page.goto('/today');
  const rows = page.getByRole('main').getByRole('row');
  await expect(rows.first()).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: /^Done/ }).click();
  await expect(banner(page)).toBeVisible();
  await expect(rows).toHaveCount(0);

  await page.context().setOffline(false);
  await expect(banner(page)).toBeHidden();
  await expect(page.getByRole('table', { name: 'Sent to us: Done' })).toBeVisible();
});
