import { expectAccessible } from './portal/accessible.js';
import { operate, startSmallFeed } from './portal/feeds.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

test.describe.configure({ timeout: 120_000 });

test('a directory editor connects a feed, is told what is wrong with an address, and watches it being read', async ({
  signedInAs,
}) => {
  const page = await signedInAs('directory');
  await page.goto('/listings-to-check');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources' }).click();
  await expect(heading(page, 'Sources')).toBeVisible();
  await keep(page, 'sources-1-list');
  await page.getByRole('button', { name: 'Connect a feed' }).click();
  await expect(heading(page, 'Connect a feed')).toBeVisible();
  await page.getByLabel('Whose feed is it?').fill('Invalid Council');
  await page.getByLabel('Web address of the feed').fill('http://10.1.2.3/v3');
  await page.getByRole('button', { name: 'Connect and read it' }).click();
  await expect(page.getByRole('alert')).toContainText('10.1.2.3 lies in a private network');
  await expectAccessible(page, 'an address that is refused');
  await keep(page, 'sources-2-refused');

  await page.getByLabel('Web address of the feed').fill('https://feed.example.invalid/v3');
  await page.getByRole('button', { name: 'Connect and read it' }).click();
  await expectDone(page, 'The feed is connected and is being read');
  await expect(heading(page, 'Invalid Council')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Could not be read' })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'a source that could not be read');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('main')).toContainText('What could not be read');
  await expect(page.getByRole('main')).toContainText('(DNS)');
  await expectAccessible(page, 'a report of nothing');
  await keep(page, 'sources-3-unreadable');
});

test('what a reading could not take, and why, arrives without reload and can be printed', async ({ signedInAs }) => {
  const feed = await startSmallFeed({ latency: 1_500 });
  try {
    await operate('import', 'services', feed.url, '--allow-private', '--source', 'Quoits Council');
    feed.rows[1] = { ...feed.rows[1], name: 'Handbell ringing' };
    const page = await signedInAs('directory');
    await page.goto('/sources');
    await page.getByRole('link', { name: 'Quoits Council' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Read to its end' })).toBeVisible();
    await page.getByRole('button', { name: 'Read it now' }).click();
    await expectAccessible(page, 'a source about to be read');
    await page.getByRole('button', { name: 'Read all of it' }).click();
    await expectDone(page, 'Quoits Council is being read');
    const now = page.getByRole('status').filter({ hasText: /read/i });
    await expect(now.filter({ hasText: /About to be read|Being read/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Read it now' })).toHaveCount(0);
    await expect(now.filter({ hasText: 'Read to its end' })).toBeVisible({ timeout: 30_000 });
    await keep(page, 'sources-4-read');
    await page.setViewportSize({ width: 375, height: 800 });
    await page.getByRole('table').getByRole('link').first().click();
    const main = page.getByRole('main');
    await expect(main).toContainText('5 services read: 0 new, 1 changed, 2 as before, 0 withdrawn, 2 not taken');
    await expect(main).toContainText('It has no name');
    await expect(main).toContainText('It does not say which organisation offers it');
    await expectAccessible(page, 'a report');
    await page.setViewportSize({ width: 1280, height: 900 });
    await keep(page, 'sources-7-report');
    await page.getByRole('link', { name: 'Changed' }).click();
    await page.getByRole('link', { name: 'Handbell ringing' }).click();
    await expect(heading(page, 'Handbell ringing')).toBeVisible();
  } finally {
    await feed.close();
  }
});
