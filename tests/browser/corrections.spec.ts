import { expectAccessible } from './portal/accessible.js';
import { tabAndPress, tabAndType } from './portal/keyboard.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading } from './portal/worklist.js';

const service = 'The Potting Shed';
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
