import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './portal/accessible.js';
import { tabAndPress } from './portal/keyboard.js';
import { theMailbox } from './portal/mailbox.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

// Whose listing no other test looks at.
const service = 'Garden Volunteers';
const find = 'query Find($text: String!) { services(filter: { text: $text }, first: 1) { edges { node { id } } } }';

/** A link as it stands in a mail of this deployment. */
function linkFor(id: string): string {
  const secret = readFileSync(join(process.env['KITH_BROWSER_DATA']!, 'secret'), 'utf8').trim();
  return new ListingLinks(secret, '').linkFor(id, new Date());
}

test('by the link of a mail somebody confirms a listing with one tap, without signing in', async ({
  visitor,
  graphAs,
}) => {
  const graph = await graphAs('coordinator');
  const { services } = await graph.data<{ services: { edges: { node: { id: string } }[] } }>(find, { text: service });
  const page = await visitor();
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(linkFor(services.edges[0]!.node.id));
  await expect(heading(page, `Is this still right? ${service}`)).toBeVisible();
  await expectAccessible(page, 'a listing to confirm');
  await keep(page, 'assurance-1-still-right');
  await tabAndPress(page, page.getByRole('button', { name: 'Yes, this is still right' }), 'Enter');
  await expectDone(page, `Thank you. ${service} is confirmed as of today`);
  await expect(page.getByRole('main')).toContainText('Confirmed on');
  await keep(page, 'assurance-2-thank-you');

  await page.goto('/still-right#of-nothing');
  await expect(heading(page, 'This link cannot be used')).toBeVisible();
  await expectAccessible(page, 'a link that cannot be used');
  await keep(page, 'assurance-3-unusable');
});

test('a directory editor sees what is old, the oldest first, and confirms it once it is known to be right', async ({
  signedInAs,
}) => {
  const page = await signedInAs('directory');
  await page.goto('/');
  await expect(heading(page, 'Listings to check')).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toContainText('No search finds it until somebody confirms it.');
  await expectAccessible(page, 'listings to check');
  await keep(page, 'assurance-5-listings-to-check');
  await page.getByRole('link', { name: 'Out of date' }).click();
  const stale = rows.filter({ hasText: 'Handy Neighbour' });
  await expect(stale).toContainText('It may be out of date: ask before you send somebody.');
  await tabAndPress(page, stale.getByRole('button', { name: 'Still right Handy Neighbour' }), 'Enter');
  await expectDone(page, 'Handy Neighbour is confirmed as of today');
  await page.reload();
  await expect(page.getByText('Nothing to check.')).toBeVisible();
  await keep(page, 'assurance-6-nothing-to-check');
});

test('from a worklist an editor has those asked who keep listings, and is told who was asked lately', async ({
  signedInAs,
  baseURL,
}) => {
  const mailbox = await theMailbox(baseURL!);
  const page = await signedInAs('directory');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/incomplete-listings');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Times' }).click();
  await expect(main.getByRole('link', { name: 'Times' })).toHaveAttribute('aria-current');
  await expect(main.locator('[aria-busy=true]')).toHaveCount(0);
  const row = main.getByRole('row').filter({ hasText: '@' }).first();
  const box = row.getByRole('checkbox');
  const name = (await row.getByRole('link').first().textContent())!;
  await tabAndPress(page, box, 'Space');
  await expectAccessible(page, 'an incomplete listing chosen');
  await keep(page, 'assurance-7-incomplete');
  await tabAndPress(page, main.getByRole('button', { name: 'Ask those who keep it: 1' }), 'Enter');
  await expectDone(page, 'Those who keep a listing are asked by e-mail');
  const asked = main.getByRole('row').filter({ hasText: name });
  await expect(asked).toContainText('Asked on');
  const address = (await asked.getByRole('link', { name: '@' }).textContent())!;
  const [mail] = await mailbox.to(address);
  expect(mail!.subject).toBe(`Something is missing: ${name}`);
  expect(mail!.text).toContain('- when it is');
  await asked.getByRole('checkbox').check();
  await main.getByRole('button', { name: 'Ask those who keep it: 1' }).click();
  await expect(main).toContainText('They were asked about it in the last 14 days.');
  await keep(page, 'assurance-8-asked-lately');
  await mailbox.close();
});

test('a coordinator confirms a listing from its row', async ({ signedInAs }) => {
  const page = await signedInAs('coordinator');
  await page.goto('/our-services');
  const row = page.getByRole('row').filter({ hasText: 'Wednesday Gardeners' });
  await tabAndPress(page, row.getByRole('button', { name: 'Still right Wednesday Gardeners' }), 'Enter');
  await expectDone(page, 'Wednesday Gardeners is confirmed as of today');
  await expect(row).toContainText('Confirmed on');
  await keep(page, 'assurance-4-our-services');
});
