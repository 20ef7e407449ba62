import { aReferral } from './portal/referrals.js';
import { expect, test } from './portal/test.js';
import { heading, rowOf } from './portal/worklist.js';

const team = 'Wagonway Link Workers';
const teamQuery = 'query Team($text: String!) { organisations(text: $text, first: 1) { edges { node { id } } } }';
/** How often an open list asks whether something has come in. */
const every = 20_000;

test('an open list tells by itself of what has just been sent, and shows it when asked to', async ({
  signedInAs,
  graphAs,
}) => {
  const page = await signedInAs('tworoles');
  await page.clock.install();
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(`^${team}`) }).click();
  await expect(heading(page, 'Today')).toBeVisible();
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
  await page.evaluate('window.neverReloaded = true');

  const graph = await graphAs('referrer');
  const { organisations } = await graph.data<{ organisations: { edges: { node: { id: string } }[] } }>(teamQuery, {
    text: team,
  });
  const receiverId = organisations.edges[0]!.node.id;
  const { reference } = await aReferral(graphAs, { input: { receiverId }, went: ['submit'] });
  // Other tests may send to this team meanwhile.
  const news = page.getByRole('button', { name: /^(1 new referral\. Show it|\d+ new referrals\. Show them)$/ });
  await page.clock.fastForward(every);
  await expect(news).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: reference })).toHaveCount(0);
  await news.click();
  await rowOf(page, reference);
  await expect(news).toBeHidden();
  expect(await page.evaluate('window.neverReloaded')).toBe(true);
});
