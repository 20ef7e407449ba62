import { aReferral } from './portal/referrals.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

test('who may not refer is told so, and gets no form', async ({ signedInAs }) => {
  for (const seat of ['sessionlead', 'commissioner', 'administrator'] as const) {
    const page = await signedInAs(seat);
    await page.goto('/refer');
    await expect(heading(page, 'Your role does not refer'), seat).toBeVisible();
    await expect(page.getByLabel('NHS number', { exact: true })).toHaveCount(0);
    await page.getByRole('link', { name: 'Go to your first page' }).click();
    await expect(page).not.toHaveURL(/refer/);
  }
});

test('a list of work that is not one’s own does not say that nothing needs one', async ({ signedInAs }) => {
  const page = await signedInAs('commissioner');
  for (const [address, words] of [
    ['/our-referrals', 'Your role does not refer people'],
    ['/inbox', 'Your role does not answer referrals'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText('Nothing needs you')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Refer a patient' })).toHaveCount(0);
    await keep(page, `not-my-work${address.replace('/', '-')}`);
  }
});

test('what a role may not read offers the way back, not another try', async ({ signedInAs }) => {
  const page = await signedInAs('referrer');
  await page.goto('/insight');
  await expect(page.getByRole('alert').filter({ hasText: 'Your role does not allow this.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to your first page' }).click();
  await expect(heading(page, 'Refer a patient')).toBeVisible();
});

test('the link to a page of a list that was garbled leads to its first page', async ({ signedInAs }) => {
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals?tab=WAITING&after=garbage');
  await page.getByRole('link', { name: 'Go to the first page of the list' }).click();
  await expect(page).toHaveURL(/\/our-referrals\?tab=WAITING$/);
  await expect(page.getByRole('main').getByRole('row').first()).toBeVisible();
});

test('who was signed out by the clock is told so, and comes back to where they were', async ({
  signedInAs,
  troubles,
  visitor,
}) => {
  // What the session that has ended is answered with.
  troubles.expect(/401/);
  const page = await signedInAs('referrer');
  await page.goto('/our-referrals?tab=DONE');
  await expect(heading(page, 'Our referrals')).toBeVisible();
  // As when the session has ended: its cookies are worth nothing any more.
  await page.context().clearCookies();
  await page.reload();
  await expect(heading(page, 'Sign in')).toBeVisible();
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await keep(page, 'session-ended');

  const newcomer = await visitor();
  await newcomer.goto('/our-referrals');
  await expect(heading(newcomer, 'Sign in')).toBeVisible();
  await expect(newcomer.getByText('Your session has ended')).toHaveCount(0);
});

test('a contact with somebody on the waiting list is not recorded before one sees how to reach them', async ({
  signedInAs,
  graphAs,
}) => {
  const { id } = await aReferral(graphAs, { went: ['submit', 'waitlist'] });
  const page = await signedInAs('linkworker');
  await page.goto(`/referrals/${id}`);
  const actions = page.getByRole('group', { name: 'What you can do' });
  await expect(actions.getByRole('button', { name: 'Offer a place', exact: true })).toBeVisible();
  await expect(actions.getByRole('button', { name: 'Record a contact' })).toHaveCount(0);
});
