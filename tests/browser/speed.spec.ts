import type { Page } from '@playwright/test';
import { newPatient, register } from './portal/patients.js';
import { answer } from './portal/refer.js';
import { aReferral } from './portal/referrals.js';
import type { Seat } from './portal/seats.js';
import { expectSettled } from './portal/settled.js';
import { type Seen, seenOn, slowDown } from './portal/speed.js';
import { expect, test } from './portal/test.js';
import { expectDone, heading, openAction } from './portal/worklist.js';

// Somebody else may use this computer at the same time; what is slow by itself is slow again.
test.describe.configure({ retries: 2 });

/** What people have time for on an old laptop, in milliseconds; and what may jump, as a share of the window. */
const goals = { paint: 2_000, interaction: 200, shift: 0.05 };

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

const firstPages: readonly (readonly [Seat | 'nobody', string, string])[] = [
  ['nobody', '/sign-in', 'Sign in'],
  ['linkworker', '/today', 'Today'],
  ['coordinator', '/inbox', 'Inbox'],
  ['referrer', '/refer', 'Refer a patient'],
  ['referrer', '/our-referrals', 'Our referrals'],
];

for (const [seat, address, title] of firstPages) {
  test(`${title} stands there within two seconds, and nothing jumps`, async ({ newContext }) => {
    const seen: Seen[] = [];
    for (let run = 0; run < 3; run++) {
      // A browser that has nothing yet.
      const page = await (await newContext(seat === 'nobody' ? undefined : seat)).newPage();
      await slowDown(page);
      await page.goto(address);
      await expect(heading(page, title)).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectSettled(page);
      seen.push(await seenOn(page));
      await page.close();
    }
    const paints = seen.map((each) => each.paint);
    // What others do on this computer only ever adds to it.
    const paint = Math.min(...paints);
    const shift = median(seen.map((each) => each.shift));
    console.log(
      `  ${title}: largest paint after ${paint.toFixed(0)} ms at best, ${median(paints).toFixed(0)} ms in the middle of three, layout shift ${shift.toFixed(3)}`,
    );
    expect.soft(paint, 'milliseconds to the largest contentful paint').toBeLessThanOrEqual(goals.paint);
    expect(shift, `what jumped: ${seen[0]!.shifted.join('; ')}`).toBeLessThanOrEqual(goals.shift);
  });
}

async function expectQuick(page: Page, title: string, fewest: number): Promise<void> {
  const { interactions, shift, shifted } = await seenOn(page);
  const [slowest, ...others] = interactions.toSorted((one, other) => other.took - one.took);
  const usual = median(interactions.map(({ took }) => took));
  console.log(
    `  ${title}: ${interactions.length} interactions to the next paint, usually ${usual} ms, slowest ${slowest?.took} ms (${slowest?.what}), then ${others[0]?.took} ms; layout shift ${shift.toFixed(3)}`,
  );
  expect(interactions.length, 'interactions that were seen').toBeGreaterThanOrEqual(fewest);
  expect
    .soft(slowest?.took, `milliseconds to the next paint after ${slowest?.what}`)
    .toBeLessThanOrEqual(goals.interaction);
  expect(shift, `what jumped: ${shifted.join('; ')}`).toBeLessThanOrEqual(goals.shift);
}

test('referring a patient answers every key and click at once', async ({ signedInAs, graphAs }) => {
  const patient = newPatient();
  await register(await graphAs('referrer'), patient);
  const page = await signedInAs('referrer');
  await slowDown(page);
  await page.goto('/refer');
  await expectSettled(page);
  await page.getByLabel('NHS number', { exact: true }).click();
  await page.keyboard.type(patient.nhsNumber, { delay: 60 });
  await page.getByRole('button', { name: 'Choose this patient' }).click();
  await answer(page, ['Loneliness and social isolation', 'Bereavement'], 'Lost her brother');
  await page.getByLabel(/^What matters to the/).press('End');
  await page.keyboard.type(' in spring.', { delay: 60 });
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(heading(page, 'Check your answers')).toBeVisible();
  await page.getByRole('button', { name: 'Send the referral' }).click();
  await expect(heading(page, /^Referral sent to /)).toBeVisible();
  await expectQuick(page, 'Refer a patient', 20);
});

const worklists = [
  { seat: 'linkworker', address: '/today', title: 'Today', service: undefined },
  { seat: 'coordinator', address: '/inbox', title: 'Inbox', service: 'Garden Volunteers' },
] as const;

for (const { seat, address, title, service } of worklists) {
  test(`${title} answers every key and click at once`, async ({ signedInAs, graphAs }) => {
    const { reference } = await aReferral(graphAs, { went: ['submit'], ...(service && { service }) });
    const page = await signedInAs(seat);
    await slowDown(page);
    await page.goto(address);
    await expectSettled(page);
    for (const tab of [/^Waiting on others/, /^Done/, /^Needs me/]) {
      const link = page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: tab });
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expectSettled(page);
    }
    const filters = page.getByRole('search', { name: 'Filter this list' });
    await page.getByText('Filter this list').click();
    await filters.getByLabel('Urgent only').check();
    await filters.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/urgent/);
    await filters.getByRole('button', { name: 'Clear' }).click();
    await expect(page).not.toHaveURL(/urgent/);
    await page.getByRole('searchbox').click();
    await page.keyboard.type(reference, { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(heading(page, reference)).toBeVisible();
    const panel = await openAction(page, 'Accept');
    await panel.getByRole('button', { name: 'Accept', exact: true }).click();
    await expectDone(page, /accepted/i);
    await expectQuick(page, title, 12);
  });
}
