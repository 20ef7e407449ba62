import { expectAccessible } from './portal/accessible.js';
import { tabAndPress } from './portal/keyboard.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

const find = `query Find($text: String!) { services(filter: { text: $text }, first: 5) { edges { node { id name } } } }`;
interface Found {
  services: { edges: { node: { id: string; name: string } }[] };
}

test('a directory editor merges two listings of one clinic without a mouse, old links lead on, and it is undone', async ({
  signedInAs,
  graphAs,
}) => {
  const graph = await graphAs('coordinator');
  const clinics = async () =>
    (await graph.data<Found>(find, { text: '"debt clinic"' })).services.edges.map(({ node }) => node);
  const council = (await clinics()).find(({ name }) => name === 'The debt clinic')!;
  expect(await clinics()).toHaveLength(2);

  const page = await signedInAs('directory');
  await page.goto('/listings-to-check');
  const worklists = page.getByRole('navigation', { name: 'Worklists' });
  await worklists.getByRole('link', { name: /^Possible duplicates\W+2$/ }).click();
  await expect(heading(page, 'Possible duplicates')).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: 'The debt clinic' });
  await expect(row).toContainText('Names of the same words. Same telephone number. Both in NE29');
  await expectAccessible(page, 'possible duplicates');
  await keep(page, 'duplicates-1-list');
  await tabAndPress(page, row.getByRole('button', { name: /^Compare/ }), 'Enter');

  await expect(heading(page, 'Are these the same service?')).toBeFocused();
  await tabAndPress(page, page.getByRole('button', { name: 'Merge these services' }), 'Enter');
  await expect(page.getByRole('alert')).toContainText('Choose which of the two stays');
  await expectAccessible(page, 'two services side by side, with an error');
  await tabAndPress(page, page.getByRole('radio', { name: 'Debt Clinic', exact: true }), 'Space');
  await expect(page.getByRole('checkbox', { name: 'For whom' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'What it is' })).not.toBeChecked();
  await expectAccessible(page, 'what to take over');
  await keep(page, 'duplicates-2-compare');
  await tabAndPress(page, page.getByRole('button', { name: 'Merge these services' }), 'Enter');
  await expectDone(page, /The debt clinic of Tyne Shore Borough Council leads to Debt Clinic now/);
  await expect(row).toBeHidden();
  expect(await clinics()).toHaveLength(1);

  await page.goto(`/services/${council.id}`);
  await expect(heading(page, 'Debt Clinic')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Anybody who lives in the borough.');

  await page.goto('/possible-duplicates?state=MERGED');
  const merged = page.getByRole('row').filter({ hasText: 'The debt clinic' });
  await expectAccessible(page, 'merged services');
  await keep(page, 'duplicates-3-merged');
  await tabAndPress(page, merged.getByRole('button', { name: 'Undo the merge of The debt clinic' }), 'Enter');
  await expectDone(page, /The debt clinic stands by itself again/);
  await expect(merged).toBeHidden();
  expect(await clinics()).toHaveLength(2);
  await page.goto(`/services/${council.id}`);
  await expect(heading(page, 'The debt clinic')).toBeVisible();
});

test('on a phone, two that are not the same are said to be so, and taken up again', async ({ signedInAs }) => {
  const page = await signedInAs('directory');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/possible-duplicates');
  await page
    .getByRole('row')
    .filter({ hasText: 'Open art studio' })
    .getByRole('button', { name: /^Compare/ })
    .click();
  await expect(heading(page, 'Are these the same service?')).toBeVisible();
  await expectAccessible(page, 'two services, one under the other');
  await keep(page, 'duplicates-4-phone');
  await page.getByRole('button', { name: 'They are not the same' }).click();
  await expectDone(page, /the two are not the same/);
  await page.getByRole('link', { name: 'Not the same' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Open art studio' });
  await expect(row).toContainText('Names differ by one word');
  await keep(page, 'duplicates-5-not-the-same');
  await row.getByRole('button', { name: /^Look at it again/ }).click();
  await expectDone(page, /to be decided again/);
  await page.getByRole('link', { name: 'To decide' }).click();
  await expect(row).toBeVisible();
});

test('a directory editor sees what listings do not say, and goes from worklist to worklist', async ({ signedInAs }) => {
  const page = await signedInAs('directory');
  await page.goto('/listings-to-check');
  const worklists = page.getByRole('navigation', { name: 'Worklists' });
  await tabAndPress(page, worklists.getByRole('link', { name: /^Incomplete\W+\d+$/ }), 'Enter');
  await expect(heading(page, 'Incomplete listings')).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: 'Open art studio' });
  await expect(row).toContainText('When it is');
  await expect(row.getByRole('link', { name: 'hello@arts.example.org' })).toBeVisible();
  await expectAccessible(page, 'incomplete listings');
  await keep(page, 'gaps-1-incomplete');
  await tabAndPress(page, worklists.getByRole('link', { name: /^Suggested corrections/ }), 'Enter');
  await expect(heading(page, 'Suggested corrections')).toBeFocused();
  await expect(worklists.getByRole('link', { name: /^Suggested corrections/ })).toHaveAttribute('aria-current', 'page');
  await keep(page, 'gaps-2-corrections');
});
