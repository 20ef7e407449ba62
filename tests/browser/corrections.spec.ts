import { expectAccessible } from './portal/accessible.js';
import { tabAndPress, tabAndType } from './portal/keyboard.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

const service = 'The Potting Shed';
const report = `mutation Report($id: ID!, $text: String!, $key: String!) {
  reportListing(id: $id, text: $text, idempotencyKey: $key) { __typename }
}`;
const find = 'query Find($text: String!) { services(filter: { text: $text }, first: 1) { edges { node { id } } } }';

test('a practice suggests a correction without a mouse, and the coordinator deals with it', async ({
  signedInAs,
  graphAs,
}) => {
  const graph = await graphAs('referrer');
  const { services } = await graph.data<{ services: { edges: { node: { id: string } }[] } }>(find, { text: service });
  const page = await signedInAs('referrer');
  await page.goto(`/services/${services.edges[0]!.node.id}`);
  const main = page.getByRole('main');
  await tabAndPress(page, main.getByRole('button', { name: 'Suggest a correction' }), 'Enter');
  await tabAndPress(page, main.getByRole('button', { name: 'Send the correction' }), 'Enter');
  await expect(page.getByRole('alert')).toContainText('Say what is wrong with the listing');
  await expectAccessible(page, 'a correction that says nothing');
  await keep(page, 'corrections-1-suggest');
  const words = `The workshop opens at two now, ${Date.now()}.`;
  await tabAndType(page, main.getByLabel('What is wrong, and what would be right?'), words);
  await tabAndPress(page, main.getByRole('button', { name: 'Send the correction' }), 'Enter');
  await expectDone(page, `Thank you. Those who look after the listing of ${service} are told`);
  await expect(main.getByLabel('What is wrong, and what would be right?')).toBeHidden();

  const coordinator = await signedInAs('coordinator');
  await coordinator.goto('/our-services');
  await coordinator.getByRole('link', { name: 'Corrections that people have suggested' }).click();
  await expect(heading(coordinator, 'Suggested corrections')).toBeFocused();
  const row = coordinator.getByRole('row').filter({ hasText: words });
  await expect(row).toContainText('Dr Priya Raman');
  await expectAccessible(coordinator, 'suggested corrections');
  await keep(coordinator, 'corrections-2-list');
  await tabAndPress(coordinator, row.getByRole('button', { name: `Dealt with ${service}` }), 'Enter');
  await expectDone(coordinator, `The correction of ${service} is dealt with`);
  await expect(row).toBeHidden();
});

test('several corrections are dealt with at once without a mouse; one that fails stays chosen and is told', async ({
  signedInAs,
  graphAs,
  troubles,
}) => {
  troubles.expect(/net::ERR_FAILED/);
  const graph = await graphAs('referrer');
  const { services } = await graph.data<{ services: { edges: { node: { id: string } }[] } }>(find, { text: service });
  const { id } = services.edges[0]!.node;
  const texts = ['first', 'second', 'third'].map((which) => `The ${which} of several, ${Date.now()}`);
  for (const text of texts) await graph.data(report, { id, text, key: text.replaceAll(/\W+/g, '-') });

  const page = await signedInAs('coordinator');
  await page.goto('/suggested-corrections');
  const main = page.getByRole('main');
  const rows = main.getByRole('row').filter({ hasText: 'of several' });
  const boxes = rows.getByRole('checkbox', { name: `Choose ${service}` });
  await expect(boxes).toHaveCount(3);
  await tabAndPress(page, boxes.nth(0), 'Space');
  await tabAndPress(page, boxes.nth(1), 'Space');
  await tabAndPress(page, boxes.nth(2), 'Space');
  await expect(main.getByText('3 chosen')).toBeVisible();
  await expectAccessible(page, 'several corrections chosen');
  await keep(page, 'corrections-3-several');

  let lost = 0;
  await page.route('**/graphql', (route) => {
    const isSecond = (route.request().postData() ?? '').includes('"id"') && (lost += 1) === 2;
    return isSecond ? route.abort() : route.continue();
  });
  await main.getByRole('button', { name: 'Dealt with: 3' }).focus();
  await page.keyboard.press('Enter');
  await expectDone(page, '2 corrections are dealt with');
  await expect(main.getByText('1 could not be done, and stays chosen')).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(boxes).toBeChecked();
  await expectAccessible(page, 'one of several that failed');
  await keep(page, 'corrections-4-one-failed');
  await page.unroute('**/graphql');
  await main.getByRole('button', { name: 'Dealt with: 1' }).focus();
  await page.keyboard.press('Enter');
  await expectDone(page, '1 correction is dealt with');
  await expect(rows).toHaveCount(0);
});
